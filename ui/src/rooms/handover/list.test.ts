// The list at the hand-over: whose car it is, ready or not; where nobody is known or named, the row is as it was.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { t } from "../../app/words";
import type { CarToHandOver } from "../../wire/types";
import { asked, card, expectNoAxeHarm, gate, job, ownership, program, refusal, stand, unit } from "../shop.fixture";
import { HandOver } from "./handover.svelte";
import ListPage from "./ListPage.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const NAME = "Ștefan Mureșan";

function car(job_id: string, plate: string, is_ready: boolean, owner_name: string | null): CarToHandOver {
  const one = card("silent", "on_file", { job_id });
  return { card: { ...one, vehicle: { ...one.vehicle, plate } }, is_ready, owner_name };
}

const CARS = [car("j-1", "BV 61 ANA", true, NAME), car("j-2", "BV 64 NIM", false, null)];

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function openList(answer: unknown) {
  const mock = program({
    list_hand_over: answer,
    open_job: job([unit("on_file")], { stage: "ready", gate: gate("silent") }),
    ownership_form: ownership(),
  });
  const desk = new HandOver();
  await desk.load();
  return { desk, mock, ...render(ListPage, { props: { desk } }) };
}

for (const lang of ["ro", "en"] as const) {
  test(`a_row_says_whose_car_it_is_${lang}`, async () => {
    stand(lang);
    const { container, desk, mock } = await openList(CARS);
    const [first, second] = screen.getAllByRole("listitem");
    expect(first).toHaveTextContent(NAME);
    expect(first).toHaveTextContent(t("common-stage-ready"));
    expect(second?.querySelector(".who"), "nobody is known: no empty line").toBeNull();
    expect(second).toHaveTextContent(t("common-stage-in_work"));
    await expectNoAxeHarm(container);
    const open = screen.getByRole("button", { name: t("handover-open", { plate: "BV 61 ANA" }) });
    expect(open, "the ear hears it too").toHaveAccessibleDescription(NAME);
    await fireEvent.click(open);
    await waitFor(() => expect(desk.page).toBe("car"));
    expect(asked(mock, "open_job")).toEqual([{ job_id: "j-1" }]);
  }, 30_000);
}

test("an_empty_list_and_one_that_cannot_be_read_say_so", async () => {
  await openList([]);
  expect(screen.getByText(t("handover-list-empty"))).toBeInTheDocument();
  cleanup();
  await openList(refusal("no_right"));
  expect(screen.getByRole("alert")).toHaveTextContent(t("error-no_right"));
});
