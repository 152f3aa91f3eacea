// A missing word never reaches a workshop: the build stops and says which one.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { catalogueProblems } from "./catalogue.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

export function catalogueCheck(): Plugin {
  return {
    name: "bayguard-catalogue",
    apply: "build",
    buildStart() {
      const problems = catalogueProblems(ROOT);
      if (problems.length > 0) this.error(`The catalogue is not whole:\n${problems.join("\n")}`);
    },
  };
}
