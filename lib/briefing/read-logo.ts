import type { Logo } from "./document";

/** Bytes of a logo at most, and pixels of its longer side. */
export const MOST_LOGO_BYTES = 500_000;
export const MOST_LOGO_PIXELS = 4000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The picture with its type and size as its own bytes say, or why it cannot be a logo. */
export function readLogo(base64: string): Logo | { readonly fault: string } {
  if (base64.length > (MOST_LOGO_BYTES * 4) / 3 + 4) {
    return { fault: `has more than ${MOST_LOGO_BYTES / 1000} kB` };
  }
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (bytes.length > MOST_LOGO_BYTES) return { fault: `has more than ${MOST_LOGO_BYTES / 1000} kB` };
  const view = new DataView(bytes.buffer);
  const size = readPngSize(view) ?? readJpegSize(view);
  if (size === null) return { fault: "is neither a PNG nor a JPEG picture" };
  if (size.width < 1 || size.height < 1) return { fault: "has no pixels" };
  if (Math.max(size.width, size.height) > MOST_LOGO_PIXELS) {
    return {
      fault: `is ${size.width} × ${size.height} pixels; at most ${MOST_LOGO_PIXELS} a side are allowed`,
    };
  }
  return { ...size, base64 };
}

type Size = Omit<Logo, "base64">;

function readPngSize(view: DataView): Size | null {
  if (view.byteLength < 33 || PNG.some((byte, at) => view.getUint8(at) !== byte)) return null;
  // The first chunk has to be the header: its length, "IHDR", width and height.
  if (view.getUint32(12) !== 0x49484452) return null;
  return { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size is in the frame header, behind segments of any length (ITU T.81, B.2.2). */
function readJpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { mediaType: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
