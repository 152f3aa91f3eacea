// `import { Lock } from "@lucide/svelte"` reads 4,000 icons to draw one; this turns it into the one file, so that the
// build and every test start seconds earlier. The page is written as the library's manual says.
import type { Plugin } from "vite";

const LIST = /import\s*\{([^}]*)\}\s*from\s*"@lucide\/svelte";?/gu;

export function oneIconAtATime(): Plugin {
  return {
    name: "bayguard-icons",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules") || !code.includes('"@lucide/svelte"')) return null;
      return { code: code.replace(LIST, (_, names: string) => names.split(",").map(single).join("")), map: null };
    },
  };
}

function single(name: string): string {
  const [icon = "", local = icon] = name.trim().split(/\s+as\s+/u);
  if (icon === "") return "";
  if (icon.startsWith("type ")) return `import { ${icon} } from "@lucide/svelte";`;
  const file = icon
    .replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .replace(/([a-z])(\d)/gu, "$1-$2")
    .toLowerCase();
  return `import ${local} from "@lucide/svelte/icons/${file}";`;
}
