// The language of the person at the screen. It comes from the program (never from the browser) and changes at once.
import type { Language } from "../wire/types";

export const language = $state<{ now: Language }>({ now: "ro" });
