// What a form was refused for: the same words in the summary on top and at the field. What was typed is never touched.
import type { WireError } from "../wire/types";
import { codeText } from "./words";

export interface ErrorLine {
  field: string;
  text: string;
}

export class FormErrors {
  /** Goes up with every refusal, so that the summary takes the focus each time. */
  turn = $state(0);
  #error = $state.raw<WireError | null>(null);
  #idOf: (field: string) => string;
  #labelOf: (field: string) => string;

  /** `idOf` turns the contract's field name into the id of the input, `labelOf` into the label above it. */
  constructor(idOf: (field: string) => string, labelOf: (field: string) => string = () => "") {
    this.#idOf = idOf;
    this.#labelOf = labelOf;
  }

  get lines(): ErrorLine[] {
    const error = this.#error;
    if (!error) return [];
    if (error.fields.length === 0) return [{ field: "", text: codeText(error.code, error.args) }];
    return error.fields.map(({ field, code }) => {
      const label = this.#labelOf(field);
      const text = codeText(code, error.args);
      return { field: this.#idOf(field), text: label ? `${label}: ${text}` : text };
    });
  }

  /** The words at one field, empty when it is right. */
  at(field: string): string {
    const hit = this.#error?.fields.find((line) => line.field === field);
    return hit ? codeText(hit.code, this.#error?.args) : "";
  }

  /** Whether a field was refused for this very reason. */
  has(field: string, code: string): boolean {
    return this.#error?.fields.some((line) => line.field === field && line.code === code) ?? false;
  }

  /** The words at the first field whose name fits. */
  like(test: RegExp): string {
    const hit = this.#error?.fields.find((line) => test.test(line.field));
    return hit ? codeText(hit.code, this.#error?.args) : "";
  }

  get any(): boolean {
    return this.#error !== null;
  }

  set(error: WireError): void {
    this.#error = error;
    this.turn += 1;
  }

  /** The field was filled in since: its line goes, the others stay. */
  drop(field: string): void {
    const error = this.#error;
    if (!error || error.fields.length === 0) return;
    const fields = error.fields.filter((line) => line.field !== field);
    if (fields.length < error.fields.length) this.#error = fields.length > 0 ? { ...error, fields } : null;
  }

  clear(): void {
    this.#error = null;
  }
}
