// A long day: sixty cars stand in the bay, and a touch on one of them must not lay out all the others again.
import { cleanup, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { card, program, stand } from "../shop.fixture";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
vi.setConfig({ testTimeout: 30_000 });

type Seen = (entries: { isIntersecting: boolean }[]) => void;
const eyes: Seen[] = [];

beforeEach(() => {
  stand("ro");
  eyes.length = 0;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function sixty(mine: number) {
  return Array.from({ length: 60 }, (_, at) =>
    card("go", "on_file", {
      job_id: `j-${at}`,
      technician: at < mine ? null : "Mihai Stănescu",
      vehicle: { ...card("go", "on_file").vehicle, vehicle_id: `v-${at}`, plate: `BV ${at + 10} LNG` },
    }),
  );
}

const tiles = (place: HTMLElement) => place.querySelectorAll("article.tile").length;

/** The end of what is shown comes into sight, or not. */
async function look(isIntersecting: boolean) {
  eyes.at(-1)?.([{ isIntersecting }]);
  await tick();
}

test("a_long_list_comes_as_it_is_scrolled_mine_first_and_whole_in_the_end", async () => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(seen: Seen) {
        eyes.push(seen);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  program({ list_bay_jobs: sixty(30) });
  const { container } = render(Room);
  await screen.findByText("BV 10 LNG");
  expect(tiles(container)).toBe(24);
  await look(false);
  expect(tiles(container), "the end is not in sight").toBe(24);
  await look(true);
  expect(tiles(container)).toBe(48);
  expect(screen.getByText("BV 39 LNG"), "mine are there before the first of a colleague's").toBeTruthy();
  await look(true);
  expect(tiles(container), "and nothing is left out").toBe(60);
});

test("where_the_page_cannot_tell_what_is_in_sight_every_car_stands_there", async () => {
  program({ list_bay_jobs: sixty(60) });
  const { container } = render(Room);
  await screen.findByText("BV 10 LNG");
  expect(tiles(container)).toBe(60);
});
