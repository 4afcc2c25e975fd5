// As much of a web socket (RFC 6455) as talking with a browser on this machine takes; Debian's Node has none.

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";

const TEXT = 1, CLOSE = 8, PING = 9, PONG = 10;

/** @param {string} address @param {(text: string) => void} heard what the other side says */
export async function openSocket(address, heard) {
  const { host, pathname } = new URL(address);
  const [hostname, port] = host.split(":");
  const headers = {
    Host: host, Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": 13, "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
  };
  const asked = request({ hostname, port, path: pathname, headers });
  asked.end();
  const [, socket, first] = await once(asked, "upgrade");
  const write = (kind, bytes) => socket.write(frame(kind, bytes));
  let rest = first;
  let parts = [];
  const take = (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let found = frameIn(rest); found; found = frameIn(rest)) {
      rest = rest.subarray(found.end);
      if (found.kind === PING) write(PONG, found.bytes);
      if (found.kind > TEXT) continue;
      parts.push(found.bytes);
      if (!found.isLast) continue;
      heard(Buffer.concat(parts).toString());
      parts = [];
    }
  };
  socket.on("data", take);
  socket.on("error", () => {});
  take(Buffer.alloc(0));
  return { send: (text) => write(TEXT, Buffer.from(text)), close: () => write(CLOSE, Buffer.alloc(0)) };
}

/** What a client sends is masked. */
function frame(kind, bytes) {
  const length = bytes.length;
  const head = length < 126 ? [0x80 | length] : length < 65_536 ? [0x80 | 126, length >> 8, length & 255] : [0x80 | 127, ...long(length)];
  const mask = randomBytes(4);
  return Buffer.concat([Buffer.from([0x80 | kind, ...head]), mask, bytes.map((byte, place) => byte ^ mask[place & 3])]);
}

function long(length) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes;
}

/** The frame that bytes begin with, if all of it is there. */
function frameIn(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 0x7f;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start) return undefined;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + length) return undefined;
  return { kind: bytes[0] & 0x0f, isLast: (bytes[0] & 0x80) !== 0, bytes: bytes.subarray(start, start + length), end: start + length };
}
