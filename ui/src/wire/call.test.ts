// Whatever the program throws, a page receives a WireError; the text of what broke is never shown.
import { expect, test, vi } from "vitest";
import { call, openWindow } from "./call";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

test("a_refusal_comes_through_as_it_is", async () => {
  const refused = { kind: "refused", code: "wrong_pin", fields: [], args: { wait_seconds: 2 } };
  invoke.mockRejectedValueOnce(refused);
  await expect(call("leave_tile")).rejects.toBe(refused);
});

test("anything_else_is_a_failure_without_its_text", async () => {
  invoke.mockRejectedValueOnce("panicked at B 123 ABC");
  await expect(call("board")).rejects.toEqual({ kind: "failure", code: "unknown", fields: [], args: {} });
});

test("the_arguments_go_as_the_contract_names_them", async () => {
  invoke.mockResolvedValueOnce({ hits: [] });
  await call("find", { text: "b123a" });
  expect(invoke).toHaveBeenLastCalledWith("find", { text: "b123a" });
});

test("another_window_is_opened_by_its_own_command", async () => {
  invoke.mockResolvedValueOnce(null);
  await openWindow("wall");
  expect(invoke).toHaveBeenLastCalledWith("open_wall");
  invoke.mockRejectedValueOnce("no screen");
  await expect(openWindow("bay")).rejects.toEqual({ kind: "failure", code: "unknown", fields: [], args: {} });
});
