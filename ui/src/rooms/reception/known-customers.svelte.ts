// Customers who are on file already: offered for a new car where their name or number is typed, found for a sale or a merge. Invariant:
// nobody is taken for somebody before a person says so.
import { call } from "../../wire/call";
import type { KnownCustomer } from "../../wire/types";

const PAUSE_MS = 300;

export class KnownCustomers {
  found = $state.raw<KnownCustomer[]>([]);
  /** "This one." */
  taken = $state.raw<KnownCustomer | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** A name or a number was typed for a new car. */
  soon(name: string, phone: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(name, phone), PAUSE_MS);
  }

  async look(name: string, phone: string): Promise<void> {
    const typed = { name: name.trim(), phone: phone.trim() };
    await this.#ask(typed.name === "" && typed.phone === "" ? null : () => call("known_customers", typed));
  }

  /** The beginning of a name, or a number, was typed to find somebody. */
  find(text: string): void {
    clearTimeout(this.#timer);
    const ask = text.trim() === "" ? null : () => call("find_customers", { text });
    this.#timer = setTimeout(() => void this.#ask(ask), PAUSE_MS);
  }

  take(one: KnownCustomer): void {
    this.taken = one;
  }

  leave(): void {
    this.taken = null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #ask(ask: (() => Promise<KnownCustomer[]>) | null): Promise<void> {
    const mine = ++this.#asked;
    try {
      const found = ask ? await ask() : [];
      if (mine === this.#asked) this.found = found;
    } catch {
      // Nobody to offer is no error: the form goes on as for a new customer.
      if (mine === this.#asked) this.found = [];
    }
  }
}
