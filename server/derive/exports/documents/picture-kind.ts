/** What kind of picture some bytes are, and how large it is, told by its first bytes. */

export interface PictureKind {
  type: 'png' | 'jpeg' | 'gif';
  mediaType: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** The kind of a picture that word processors show; null for any other. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = png(view) ?? gif(view) ?? jpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function png(view: DataView): PictureKind | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return {
    type: 'png',
    mediaType: 'image/png',
    width: view.getUint32(16),
    height: view.getUint32(20),
  };
}

function gif(view: DataView): PictureKind | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return {
    type: 'gif',
    mediaType: 'image/gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
  };
}

/** A picture of JPEG is a row of segments; one of them begins the frame and tells its size. */
function jpeg(view: DataView): PictureKind | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { type: 'jpeg', mediaType: 'image/jpeg', width, height };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Markers C0 to CF, but for tables (C4, CC) and a reserved one (C8). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
