// Short news at the foot of the screen: what was done, and for ten seconds how to take it back. Errors are not toasts.
export interface Toast {
  id: number;
  text: string;
  /** The verb that takes it back, if there is one. */
  undo: { label: string; act: () => void } | null;
  seconds: number;
  tone: "plain" | "warn";
}

export const toasts = $state<{ list: Toast[]; held: boolean }>({ list: [], held: false });
let next = 1;

export function say(
  text: string,
  options: { undo?: Toast["undo"]; seconds?: number; tone?: Toast["tone"] } = {},
): void {
  const toast: Toast = {
    id: next++,
    text,
    undo: options.undo ?? null,
    seconds: options.seconds ?? (options.undo ? 10 : 6),
    tone: options.tone ?? "plain",
  };
  toasts.list = [...toasts.list.slice(-2), toast];
}

export function unsay(id: number): void {
  toasts.list = toasts.list.filter((toast) => toast.id !== id);
}

/** One second passes; a toast that is hovered or focused waits. */
export function tick(): void {
  if (toasts.held) return;
  for (const toast of toasts.list) toast.seconds -= 1;
  toasts.list = toasts.list.filter((toast) => toast.seconds > 0);
}
