// The wall hangs in the yard: plates and hours, in the workshop's language, and nothing when the workshop is closed.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../rooms/shop.fixture";
import { windowLabel } from "../wire/window";
import type { WallBoard } from "../wire/types";
import { language } from "./language.svelte";
import { LOOK_AGAIN_MS } from "./look-again";
import Wall from "./Wall.svelte";
import { t } from "./words";

vi.mock("../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const board = (plate: string, more: Partial<WallBoard> = {}): WallBoard => ({
  language: "ro",
  demo: false,
  columns: [
    { stage: "in", cars: [{ plate, country: "RO", promised_at: "2026-11-23T11:30:00Z" }] },
    { stage: "in_work", cars: [] },
    { stage: "ready", cars: [{ plate: "CJ 12 XYZ", country: "RO", promised_at: null }] },
  ],
  ...more,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  stand("en");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a_change_hangs_on_the_wall_within_two_seconds", async () => {
  let now = board("B 123 ABC");
  const mock = program({ wall_board: () => now });
  const { container } = render(Wall);
  expect(await screen.findByText("B 123 ABC")).toBeInTheDocument();
  expect(language.now, "nobody stands before a wall: the workshop's language").toBe("ro");
  expect(screen.getByRole("heading", { level: 2, name: "Primite" })).toBeInTheDocument();
  await expectNoAxeHarm(container);
  expect(container.querySelector("button, a, input"), "nothing to press").toBeNull();

  now = board("BV 07 KLM");
  vi.advanceTimersByTime(LOOK_AGAIN_MS);
  expect(LOOK_AGAIN_MS).toBeLessThanOrEqual(1500);
  expect(await screen.findByText("BV 07 KLM")).toBeInTheDocument();
  expect(screen.queryByText("B 123 ABC")).toBeNull();
  expect(asked(mock, "wall_board")).toHaveLength(2);
});

test("no_plate_stays_on_the_wall_of_a_closed_workshop", async () => {
  let closed = false;
  program({ wall_board: () => (closed ? refusal("locked") : board("B 123 ABC")) });
  render(Wall);
  await screen.findByText("B 123 ABC");
  closed = true;
  vi.advanceTimersByTime(LOOK_AGAIN_MS);
  expect(await screen.findByText(t("wall-closed"))).toBeInTheDocument();
  expect(screen.queryByText("B 123 ABC")).toBeNull();
});

test("the_wall_of_the_demo_says_that_its_cars_are_invented", async () => {
  program({ wall_board: board("B 123 ABC", { demo: true }) });
  render(Wall);
  await screen.findByText("B 123 ABC");
  expect(screen.getByText(t("common-demo"))).toBeInTheDocument();
});

test("a_column_that_does_not_fit_counts_the_cars_it_leaves_out", async () => {
  // Room for three lines; the line that counts takes one of them.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(300);
  vi.spyOn(Element.prototype, "scrollHeight", "get").mockImplementation(function (this: Element) {
    const cars = [...this.querySelectorAll<HTMLElement>(".wall-car")].filter((car) => !car.hidden);
    const more = this.querySelector<HTMLElement>(".wall-more");
    return (cars.length + (more && !more.hidden ? 1 : 0)) * 100;
  });
  const cars = ["B 01 AAA", "B 02 AAA", "B 03 AAA", "B 04 AAA", "B 05 AAA"].map((plate) => ({
    plate,
    country: "RO",
    promised_at: null,
  }));
  program({ wall_board: board("B 123 ABC", { columns: [{ stage: "in", cars }] }) });
  render(Wall);
  expect(await screen.findByText("B 02 AAA")).toBeVisible();
  expect(screen.getByText(t("wall-more", { n: 3 }))).toBeVisible();
  expect(screen.getByText("B 05 AAA").closest("li")).toHaveAttribute("hidden");
  vi.restoreAllMocks();
});

test("a_page_knows_its_window", () => {
  const inside = globalThis as { __TAURI_INTERNALS__?: unknown };
  expect(windowLabel()).toBe("main");
  for (const [label, expected] of [
    ["wall", "wall"],
    ["bay", "bay"],
    ["other", "main"],
  ]) {
    inside.__TAURI_INTERNALS__ = { metadata: { currentWindow: { label } } };
    expect(windowLabel()).toBe(expected);
  }
  delete inside.__TAURI_INTERNALS__;
});
