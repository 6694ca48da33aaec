import { Window } from "happy-dom";

const NAMES = [
  "window",
  "document",
  "navigator",
  "Element",
  "HTMLElement",
  "SVGElement",
  "HTMLIFrameElement",
  "Node",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "setImmediate",
] as const;

let made: Window | null = null;

const setRealImmediate = setImmediate;
let waiting = 0;

/* React keeps the one that it finds when it is loaded, so that all it puts off is counted here. */
function setCountedImmediate(work: () => void) {
  waiting += 1;
  return setRealImmediate(() => {
    waiting -= 1;
    work();
  });
}

/** Until nothing is left that would look for the document. */
async function settle(window: Window): Promise<void> {
  do {
    await window.happyDOM.waitUntilComplete();
    await new Promise((resolve) => setRealImmediate(resolve));
  } while (waiting > 0);
}

/**
 * Runs `work` with a document to draw on. Only for so long: libraries that write files take a thread with a
 * window for a browser. React and Recharts look for one when they are loaded, so load them inside.
 */
export async function withDocument<Result>(work: (window: Window) => Promise<Result>): Promise<Result> {
  made ??= new Window({ width: 1280, height: 1024, settings: { disableJavaScriptFileLoading: true } });
  const window = made;
  const given: Record<(typeof NAMES)[number], unknown> = {
    window,
    document: window.document,
    navigator: window.navigator,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    SVGElement: window.SVGElement,
    HTMLIFrameElement: window.HTMLIFrameElement,
    Node: window.Node,
    getComputedStyle: window.getComputedStyle.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
    setImmediate: setCountedImmediate,
  };
  const before = new Map(NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { value: given[name], configurable: true, writable: true });
  }
  try {
    return await work(window);
  } finally {
    await settle(window);
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}
