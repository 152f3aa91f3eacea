// Nobody in the shop sees this file; they would see its absence, as "⟨some-id⟩" where a sentence should stand.
// It reads the one catalogue and says everything that is wrong with it. Invariant: both languages carry the same
// messages with the same variables, every message named in code exists, and no page holds words of its own.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { FluentParser, Visitor, type BaseNode, type Entry, type VariableReference } from "@fluent/syntax";
import { parse } from "svelte/compiler";

const LANGUAGES = ["ro", "en"] as const;
/** Attributes a person reads or hears. */
const SPOKEN = new Set(["aria-label", "placeholder", "title", "alt", "aria-description", "aria-roledescription"]);
/** Names of keys, of the product and of units are the same in both languages. */
const SAME_EVERYWHERE = /^(Bayguard|Enter|Esc|Tab|F\d{1,2}|km|RO|VIN|PIN|QR|[A-Z])$/u;

type Message = { file: string; variables: Set<string> };

class Variables extends Visitor {
  readonly found = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}

function messagesOf(folder: string, problems: string[]): Map<string, Message> {
  const messages = new Map<string, Message>();
  for (const name of readdirSync(folder).filter((n) => n.endsWith(".ftl"))) {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    if (/[\u015E\u015F\u0162\u0163]/u.test(text))
      problems.push(`${path}: cedilla ş or ţ; the comma-below letters are ș ț`);
    if (text !== text.normalize("NFC")) problems.push(`${path}: not in NFC`);
    if (/\{\s*\$[\w-]+\s*->/u.test(text)) problems.push(`${path}: a bare $n selector; write CAT($n) ->`);
    const resource = new FluentParser().parse(text);
    for (const entry of resource.body) note(entry, path, messages, problems);
  }
  return messages;
}

function note(entry: Entry, path: string, messages: Map<string, Message>, problems: string[]): void {
  if (entry.type === "Junk") {
    problems.push(`${path}: not readable: ${(entry as unknown as { content: string }).content.trim().slice(0, 60)}`);
    return;
  }
  if (entry.type !== "Message" && entry.type !== "Term") return;
  const named = entry as unknown as BaseNode & { id: { name: string } };
  const id = entry.type === "Term" ? `-${named.id.name}` : named.id.name;
  if (messages.has(id)) problems.push(`${path}: ${id} stands twice (also in ${messages.get(id)?.file})`);
  const variables = new Variables();
  variables.visit(named);
  messages.set(id, { file: path, variables: variables.found });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Every id written as t("…") or t(`prefix-${…}`) in code, tests left out. */
function idsInCode(path: string, known: Set<string>, problems: string[]): void {
  const text = readFileSync(path, "utf8");
  for (const [, id] of text.matchAll(/\bt\(\s*["']([^"']+)["']/gu)) {
    if (id && !known.has(id)) problems.push(`${path}: t("${id}") has no message`);
  }
  for (const [, prefix] of text.matchAll(/\bt\(\s*`([^`$]*)\$\{/gu)) {
    if (prefix && ![...known].some((id) => id.startsWith(prefix)))
      problems.push(`${path}: no message begins with ${prefix}`);
  }
}

/** Words written straight into a page. */
function wordsInPage(path: string, problems: string[]): void {
  const tree = parse(readFileSync(path, "utf8"), { modern: true });
  const seen = (words: string) => {
    const bare = words.trim();
    if (/\p{L}{2}/u.test(bare) && !SAME_EVERYWHERE.test(bare))
      problems.push(`${path}: words outside the catalogue: "${bare.slice(0, 40)}"`);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== "object") return;
    const n = node as { type?: string; name?: string; data?: string; value?: unknown };
    if (n.type === "Text") seen(n.data ?? "");
    if (n.type === "StyleDirective") problems.push(`${path}: style:${n.name}; the content policy wants classes`);
    if (n.type === "Attribute") {
      if (n.name === "style") problems.push(`${path}: a style attribute; the content policy refuses it`);
      if (SPOKEN.has(n.name ?? "")) walk(n.value);
      return;
    }
    for (const [key, child] of Object.entries(n)) if (key !== "attributes" || Array.isArray(child)) walk(child);
  };
  walk(tree.fragment);
}

/** Everything wrong with the catalogue under `root` (the ui folder); an empty list means it is whole. */
export function catalogueProblems(root: string): string[] {
  const problems: string[] = [];
  const [ro, en] = LANGUAGES.map((language) => messagesOf(join(root, "locales", language), problems)) as [
    Map<string, Message>,
    Map<string, Message>,
  ];
  for (const [here, there, name] of [
    [ro, en, "en"],
    [en, ro, "ro"],
  ] as const) {
    for (const [id, message] of here) {
      const other = there.get(id);
      if (!other) problems.push(`${message.file}: ${id} is missing in ${name}`);
      else if (!sameSet(message.variables, other.variables))
        problems.push(`${message.file}: ${id} has other variables than in ${name}`);
    }
  }
  const known = new Set(ro.keys());
  for (const path of filesUnder(join(root, "src"))) {
    // What a test types in, and the fixtures beside it, are words of people.
    if (/\.(test|fixture)\.ts$/u.test(path)) continue;
    if (/\.(ts|svelte)$/u.test(path)) idsInCode(path, known, problems);
    if (path.endsWith(".svelte")) wordsInPage(path, problems);
    if (/\.(ts|svelte)$/u.test(path) && !path.endsWith("types.ts")) {
      if (/["'`][^"'`\n]*[ăâîșțĂÂÎȘȚ]/u.test(readFileSync(path, "utf8").replace(/\/\/.*$/gmu, "")))
        problems.push(`${path}: Romanian words in code`);
    }
  }
  return problems.map((line) => line.replaceAll(root, relative(process.cwd(), root) || "."));
}

function sameSet(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every((v) => b.has(v));
}
