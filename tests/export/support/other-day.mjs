/* Loaded before anything else: in this process, threads included, it is another day. */
const RealDate = Date;
const LATER = 400 * 86_400_000;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + LATER] : given));
  }
  static now() {
    return RealDate.now() + LATER;
  }
};
