// Input methods, as Chromium can be told to use one; Firefox has no such order.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { end, instructions, kept, openJob, rested } from "./site.mjs";

after(end);

test("an input method composes in peace, and the text is what was chosen", async () => {
  const page = await openJob("");
  await page.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await rested(page);
  await page.insert("日本");
  await page.type("\n.");
  await rested(page);
  assert.equal(await instructions(page), "日本\n.");
  assert.equal((await kept(page)).split("---\n")[2], "日本\n.");
});
