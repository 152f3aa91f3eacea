// Ioana types a chassis number: a whole one is read at once, half of one when she leaves the field, and one touch takes the offer.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tick } from "svelte";
import { t } from "../../app/words";
import type { VinReading } from "../../wire/types";
import { asked, expectNoAxeHarm, program, stand } from "../shop.fixture";
import { DESK } from "./desk.fixture";
import { Intake } from "./intake.svelte";
import MoreFields from "./MoreFields.svelte";
import { countryName, VinHints, yearsText } from "./vin-hints.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const VIN = "UU1DEXTESTSTUB001";
const reading = (more: Partial<VinReading> = {}): VinReading => ({
  shown: VIN,
  length: 17,
  taken_off: null,
  better: null,
  maker: "Dacia",
  other_makers: ["Renault"],
  country: "RO",
  years: [],
  hints: [],
  ...more,
});
const better = { vin: VIN, slips: [{ position: 15, typed: "O", read_as: "0" }] };

beforeEach(() => stand("ro"));
afterEach(cleanup);

test("half_a_number_is_left_alone_until_the_field_is_left", async () => {
  const mock = program({ read_vin: reading({ length: 5, hints: ["shape"], maker: null }) });
  const fields = { vin: "UU1DE", make: "" };
  const hints = new VinHints(fields);
  await hints.typed(fields.vin, "");
  expect(asked(mock, "read_vin")).toEqual([]);
  await hints.left();
  expect(asked(mock, "read_vin")).toEqual([{ text: "UU1DE", make: "" }]);
  expect(hints.reading?.hints).toEqual(["shape"]);
});

test("a_late_answer_never_replaces_a_newer_one", async () => {
  let first: (value: VinReading) => void = () => undefined;
  let n = 0;
  program({
    read_vin: () => {
      n += 1;
      return n === 1 ? new Promise<VinReading>((done) => (first = done)) : reading({ maker: "Skoda" });
    },
  });
  const hints = new VinHints({ vin: VIN, make: "" });
  const slow = hints.typed(VIN, "");
  await hints.typed(`${VIN}`, "Skoda");
  first(reading({ maker: "Dacia" }));
  await slow;
  expect(hints.reading?.maker).toBe("Skoda");
});

test("the_better_reading_comes_before_the_make_and_a_typed_make_is_never_overwritten", async () => {
  program({ read_vin: reading({ better, hints: ["shape"] }) });
  const fields = { vin: "UU1DEXTESTSTUBO01", make: "" };
  const hints = new VinHints(fields);
  await hints.typed(fields.vin, "");
  expect(hints.offer).toBe("better");
  hints.take();
  expect(fields.vin).toBe(VIN);

  program({ read_vin: reading() });
  await hints.typed(fields.vin, "");
  expect(hints.offer).toBe("make");
  fields.make = "Renault";
  expect(hints.offer).toBeNull();
  hints.take();
  expect(fields.make).toBe("Renault");
});

test("a_hint_that_cannot_be_had_is_no_news", async () => {
  const hints = new VinHints({ vin: VIN, make: "" });
  program({});
  await hints.typed(VIN, "");
  expect(hints.reading).toBeNull();
});

test("years_and_countries_are_said_in_the_persons_language", () => {
  expect(yearsText([2006])).toBe("2006");
  expect(yearsText([2027, 1997])).toBe("2027 sau 1997");
  expect(countryName("RO")).toBe("România");
  stand("en");
  expect(countryName("DE")).toBe("Germany");
});

test.each(["ro", "en"] as const)(
  "the_form_says_it_under_the_field_and_one_touch_fills_the_empty_make_%s",
  async (lang) => {
    stand(lang);
    program({ ...DESK, read_vin: reading({ years: [2006], hints: ["maker_unknown"], taken_off: "scanner_prefix" }) });
    const intake = new Intake(null, "B 123 A");
    await intake.begin();
    const { container } = render(MoreFields, { intake, form: { ...intake.form!, vehicle: null, missing: ["make"] } });
    await fireEvent.input(screen.getByLabelText(t("reception-vin")), { target: { value: VIN } });
    expect(
      await screen.findByText(t("vin-origin", { maker: "Dacia", country: countryName("RO") })),
    ).toBeInTheDocument();
    expect(screen.getByText(t("vin-off-scanner_prefix"))).toBeInTheDocument();
    await expectNoAxeHarm(container);
    await fireEvent.click(screen.getByRole("button", { name: t("vin-make", { maker: "Dacia" }) }));
    await tick();
    expect(screen.getByLabelText(t("reception-make"))).toHaveValue("Dacia");
    intake.dispose();
  },
);
