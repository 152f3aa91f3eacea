// Which field the keys on the glass write into. They stand while a finger chose the field, and go at the first key of a real
// keyboard. Invariant: they come and go between touches, never inside one, so that nothing moves under a finger that is down.
import { isTextField, type TextField } from "./insert";

export class TouchKeys {
  field = $state.raw<TextField | null>(null);
  /** The last thing that happened was a finger or a mouse, not a key. */
  #finger = false;
  #down = false;
  #gone: MutationObserver | null = null;

  /** Listens to the whole window. Returns how to stop. */
  listen(): () => void {
    const off = new AbortController();
    const { signal } = off;
    const pressed = () => {
      this.#finger = true;
      this.#down = true;
    };
    addEventListener("pointerdown", pressed, { capture: true, signal });
    addEventListener("pointercancel", () => (this.#down = false), { capture: true, signal });
    // After the page has done what was touched.
    addEventListener("click", () => this.#touched(), { signal });
    addEventListener("focusin", (event) => this.#focused(event.target), { signal });
    addEventListener("keydown", () => this.#key(), { capture: true, signal });
    return () => {
      off.abort();
      this.close();
    };
  }

  close(): void {
    this.#gone?.disconnect();
    this.#gone = null;
    this.field = null;
  }

  /** The finger is done with this field. */
  done(): void {
    this.field?.blur();
    this.close();
  }

  #touched(): void {
    this.#down = false;
    const at = document.activeElement;
    if (this.#finger && isTextField(at)) this.#open(at);
    else this.close();
  }

  #focused(at: EventTarget | null): void {
    if (this.#finger && !this.#down && isTextField(at)) this.#open(at);
  }

  #key(): void {
    this.#finger = false;
    this.close();
  }

  #open(field: TextField): void {
    if (field === this.field || field.readOnly || field.disabled) return;
    this.close();
    this.field = field;
    this.#gone = new MutationObserver(() => {
      if (!field.isConnected) this.close();
    });
    this.#gone.observe(document.body, { childList: true, subtree: true });
  }
}
