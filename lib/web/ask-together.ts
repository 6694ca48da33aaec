/**
 * `ask` for many at the same time. While it is under way, all who come wait for the next time and share it, so that
 * everybody is answered by an asking that began after they came, and no crowd asks more than one at a time.
 */
export function askTogether<Result>(ask: (key: string) => Promise<Result>): (key: string) => Promise<Result> {
  const underWay = new Map<string, Promise<Result>>();
  const next = new Map<string, Promise<Result>>();

  function begin(key: string): Promise<Result> {
    const asked = ask(key).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  }

  return (key) => {
    const waiting = next.get(key);
    if (waiting !== undefined) return waiting;
    const present = underWay.get(key);
    if (present === undefined) return begin(key);
    const goOn = () => {
      next.delete(key);
      return begin(key);
    };
    const following = present.then(goOn, goOn);
    next.set(key, following);
    return following;
  };
}
