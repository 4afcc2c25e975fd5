// node first.mjs WATCHED PROFILE: writes down which functions a conversation calls. They become the part of the module that is loaded
// first; everything else is loaded behind it.

import { writeFileSync } from "node:fs";
import { converse } from "./conversation.mjs";
import { load } from "./module.mjs";

const [watched, profile] = process.argv.slice(2);
const ROOM = 1 << 20;

const session = load(watched).start();
converse(session);
const { allocate, memory, __write_profile: write } = session.exports;
const place = allocate(ROOM);
const length = write(place, ROOM);
writeFileSync(profile, new Uint8Array(memory.buffer, place, length));
