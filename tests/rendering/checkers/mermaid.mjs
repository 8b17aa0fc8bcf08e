// node mermaid.mjs FILE...: every Mermaid diagram of these Markdown files through Mermaid's own parser.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");

let wrong = 0;
let diagrams = 0;
for (const path of process.argv.slice(2)) {
  for (const [, text] of readFileSync(path, "utf8").matchAll(/```mermaid\n([^]*?)```/g)) {
    diagrams += 1;
    try {
      await mermaid.parse(text);
    } catch (error) {
      wrong += 1;
      console.error(`${path}: ${error.message}`);
    }
  }
}
console.log(`${diagrams} diagrams, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
