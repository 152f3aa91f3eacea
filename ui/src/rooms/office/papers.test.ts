// Blank battery-off sheets for the drawer: how many, what became of them, and a number that is none.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { t } from "../../app/words";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import PapersPage from "./PapersPage.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));

beforeEach(() => stand("ro", true));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("blank_sheets_are_sent_and_the_page_says_where_to", async () => {
  const mock = program({ print_blank_battery_off_sheets: { where_to: "printer", target: "Laser" } });
  const { container } = render(PapersPage);
  await fireEvent.input(screen.getByLabelText(t("sheet-blank-copies")), { target: { value: "3" } });
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-print-blank") }));
  expect(asked(mock, "print_blank_battery_off_sheets")).toEqual([{ copies: 3 }]);
  expect(await screen.findByText(/Laser/u)).toBeInTheDocument();
  await expectNoAxeHarm(container);
});

test("a_number_of_sheets_that_is_none_is_refused_at_its_field_and_stays_there", async () => {
  const wrong = refusal("sheet_count", { kind: "invalid", fields: [{ field: "copies", code: "sheet_count" }] });
  const mock = program({ print_blank_battery_off_sheets: wrong });
  render(PapersPage);
  const field = screen.getByLabelText(t("sheet-blank-copies"));
  for (const typed of ["-5", "multe", "21"]) {
    await fireEvent.input(field, { target: { value: typed } });
    await fireEvent.click(screen.getByRole("button", { name: t("sheet-print-blank") }));
    expect(await screen.findByText(t("error-sheet_count"))).toBeInTheDocument();
    expect(field).toHaveValue(typed);
    await calm();
  }
  expect(asked(mock, "print_blank_battery_off_sheets").at(-1)).toEqual({ copies: 21 });
});

test("no_printer_is_said", async () => {
  program({ print_blank_battery_off_sheets: refusal("no_printer", { kind: "failure" }) });
  render(PapersPage);
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-print-blank") }));
  expect(await screen.findByText(t("error-no_printer"))).toBeInTheDocument();
});

test("a_blank_sheet_is_looked_at_before_it_is_printed", async () => {
  const mock = program({ preview_blank_battery_off_sheet: new ArrayBuffer(0) });
  render(PapersPage);
  await fireEvent.click(screen.getByRole("button", { name: t("common-look") }));
  expect(await screen.findByRole("button", { name: t("common-look-close") })).toBeInTheDocument();
  expect(asked(mock, "preview_blank_battery_off_sheet")).toHaveLength(1);
});
