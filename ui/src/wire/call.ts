// The only place where the pages speak to the program. Invariant: whatever goes wrong, a page receives a WireError.
import { invoke } from "@tauri-apps/api/core";
import type { Commands, WireError } from "./types";

export type CommandName = keyof Commands;

/** Asks the program; rejects with a WireError, never with anything else. */
export async function call<N extends CommandName>(
  name: N,
  ...args: Parameters<Commands[N]>
): Promise<ReturnType<Commands[N]>> {
  try {
    return await invoke<ReturnType<Commands[N]>>(name, args[0]);
  } catch (thrown) {
    throw toWireError(thrown);
  }
}

export type OtherWindow = "bay" | "wall";
const OPENS: Record<OtherWindow, string> = { bay: "open_bay_window", wall: "open_wall" };

/** Opens another window of this program, or brings it to the front. The only calls that are no acts of the workshop. */
export async function openWindow(which: OtherWindow): Promise<true> {
  try {
    await invoke(OPENS[which]);
    return true;
  } catch (thrown) {
    throw toWireError(thrown);
  }
}

/** A rejection as the contract knows it; anything else means that something broke, and its text is not shown. */
export function toWireError(thrown: unknown): WireError {
  if (isWireError(thrown)) return thrown;
  return { kind: "failure", code: "unknown", fields: [], args: {} };
}

export function isWireError(thrown: unknown): thrown is WireError {
  if (typeof thrown !== "object" || thrown === null) return false;
  const error = thrown as Partial<WireError>;
  return typeof error.kind === "string" && typeof error.code === "string" && Array.isArray(error.fields);
}
