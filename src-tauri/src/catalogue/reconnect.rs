//! What to think of around a power cut: lines before and after, the order of work, the published airbag waits, which makes have a new
//! battery registered.
//!
//! General texts of the trade. The maker's repair information for the exact car always goes first; a published wait is reported, never
//! certain, and there is no figure for all cars.

use super::edits::{Item, SHOP_MADE, in_force};
use super::recognise::make_key;
use super::words::{Bilingual, Confidence};
use super::{Catalogue, CatalogueError, read_file};
use crate::domain::catalogue_edit::CatalogueEdit;
use crate::domain::{CatalogueKind, SheetApplies, SheetHarm, SheetPhase, SheetTool};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing to think of.
#[derive(Debug)]
pub struct ReconnectItem {
    /// The stable key, which job types name and answers keep.
    pub id: String,
    /// When.
    pub phase: SheetPhase,
    /// In which jobs and cars.
    pub applies: SheetApplies,
    /// The makes its sources speak of; none for a general line.
    pub makes: Makes,
    /// What it is about, in a few words.
    pub title: Bilingual,
    /// What is seen where it is forgotten.
    pub symptom: Bilingual,
    /// What to do.
    pub action: Bilingual,
    /// Whom or what it protects, where it is a line of safety.
    pub harm: Option<SheetHarm>,
    /// Whether it needs a tester or a support unit.
    pub tool: SheetTool,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// The job types a line of the shop's own is for; none is every job.
    pub job_types: Vec<String>,
    /// The makes it speaks of, as they were written.
    pub make_names: Vec<String>,
    /// Whether it was made in the shop.
    pub shop_made: bool,
    /// Whether the shop took it off its list; what was answered on it stays.
    pub retired: bool,
}

/// One step of the general order of work.
#[derive(Debug)]
pub struct OrderStep {
    /// The stable key.
    pub id: String,
    /// When.
    pub phase: SheetPhase,
    /// What is done.
    pub text: Bilingual,
    /// The ids of the lines it speaks of.
    pub items: Vec<String>,
}

/// Where a maker differs from a step.
#[derive(Debug)]
pub struct MakerOrder {
    /// The id of the step.
    pub step: String,
    /// The makes.
    pub makes: Makes,
    /// Only where the job needs the airbag wait.
    pub srs_only: bool,
    /// What the maker says.
    pub text: Bilingual,
}

/// A published airbag wait.
#[derive(Debug)]
pub struct SrsFigure {
    /// The makes it was stated for.
    pub makes: Makes,
    /// The models.
    pub models: Bilingual,
    /// How long, in seconds.
    pub seconds: u32,
    /// What else the maker asks for.
    pub how: Bilingual,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// Whether a make has a new battery registered.
#[derive(Debug)]
pub struct Registration {
    /// The make, in the form in which makes are compared.
    pub make_key: String,
    /// The car learns a new battery by itself.
    pub learns_by_itself: bool,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// The whole file.
#[derive(Debug)]
pub(super) struct Reconnect {
    items: Arc<[ReconnectItem]>,
    retired: Vec<ReconnectItem>,
    steps: Vec<OrderStep>,
    maker_orders: Vec<MakerOrder>,
    srs_figures: Vec<SrsFigure>,
    registrations: Vec<Registration>,
}

/// Some makes, in the form in which makes are compared. `Catalogue::make_key` gives that of a car.
#[derive(Debug)]
pub struct Makes {
    keys: Vec<String>,
}

impl Makes {
    /// Whether the make of this key is one of them. Nothing is of an unknown make.
    #[must_use]
    pub fn hold(&self, make_key: &str) -> bool {
        !make_key.is_empty() && self.keys.iter().any(|key| key == make_key)
    }

    /// Whether there are none: the text is general.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    fn of(names: &[String]) -> Self {
        Self {
            keys: names.iter().map(|name| make_key(name)).collect(),
        }
    }
}

impl Catalogue {
    /// The lines of the battery-off sheet, in the order of the file, the shop's own after them. Everybody reads them here and nowhere else.
    #[must_use]
    pub fn sheet_items(&self) -> &Arc<[ReconnectItem]> {
        &self.reconnect.items
    }

    /// The lines of the list after the power is back, those the shop took off it at the end: for the office.
    pub fn after_lines(&self) -> impl Iterator<Item = &ReconnectItem> {
        let all = self.reconnect.items.iter().chain(&self.reconnect.retired);
        all.filter(|item| item.phase == SheetPhase::After)
    }

    /// Whether anything here was ever stated for a make, under any spelling that is known of it.
    #[must_use]
    pub fn knows_make(&self, typed: &str) -> bool {
        let key = make_key(typed);
        self.families().iter().any(|family| family.is_of(&key))
            || self.makers.knows(&key)
            || self
                .reconnect
                .registrations
                .iter()
                .any(|known| known.make_key == key)
            || self
                .sheet_items()
                .iter()
                .any(|item| !item.shop_made && item.makes.hold(&key))
    }

    /// The general order of work.
    #[must_use]
    pub fn order_of_work(&self) -> &[OrderStep] {
        &self.reconnect.steps
    }

    /// Where makers differ from it.
    #[must_use]
    pub fn maker_orders(&self) -> &[MakerOrder] {
        &self.reconnect.maker_orders
    }

    /// The published airbag waits, the shortest first.
    #[must_use]
    pub fn srs_figures(&self) -> &[SrsFigure] {
        &self.reconnect.srs_figures
    }

    /// What is known of makes and new batteries.
    #[must_use]
    pub fn registrations(&self) -> &[Registration] {
        &self.reconnect.registrations
    }

    /// Whether cars of this make are known to learn a new battery by themselves. One owner's or seller's word is not enough to leave the
    /// line out.
    #[must_use]
    pub fn learns_battery_by_itself(&self, make_key: &str) -> bool {
        self.registrations().iter().any(|known| {
            known.learns_by_itself && known.confidence != Confidence::Low && known.make_key == make_key
        })
    }

    /// The make as people type it, in the one form in which makes are compared.
    #[must_use]
    pub fn make_key(&self, typed: &str) -> String {
        make_key(typed)
    }
}

#[derive(Deserialize)]
struct ItemsOnly {
    item: Vec<RawItem>,
}

#[derive(Deserialize)]
struct File {
    item: Vec<RawItem>,
    sequence: Vec<RawStep>,
    maker_order: Vec<RawOrder>,
    srs_wait: Vec<RawFigure>,
    battery_registration: Vec<RawRegistration>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct RawItem {
    id: String,
    phase: SheetPhase,
    applies: SheetApplies,
    makes: Vec<String>,
    title_en: String,
    title_ro: String,
    symptom_en: String,
    symptom_ro: String,
    action_en: String,
    action_ro: String,
    harm: Option<SheetHarm>,
    tool: SheetTool,
    confidence: Confidence,
    #[serde(default)]
    job_types: Vec<String>,
    #[serde(default)]
    retired: bool,
}

impl Item for RawItem {
    const KIND: CatalogueKind = CatalogueKind::AfterLine;
    const FIELDS: &'static [&'static str] = &[
        "title_ro",
        "title_en",
        "action_ro",
        "action_en",
        "makes",
        "job_types",
        "retired",
    ];

    fn key(&self) -> &str {
        &self.id
    }

    /// A line for every car and job, before anybody said more.
    fn blank(key: &str) -> Option<Self> {
        Some(Self {
            id: key.to_owned(),
            phase: SheetPhase::After,
            applies: SheetApplies::Shop,
            makes: Vec::new(),
            title_en: String::new(),
            title_ro: String::new(),
            symptom_en: String::new(),
            symptom_ro: String::new(),
            action_en: String::new(),
            action_ro: String::new(),
            harm: None,
            tool: SheetTool::No,
            confidence: Confidence::High,
            job_types: Vec::new(),
            retired: false,
        })
    }
}

#[derive(Deserialize)]
struct RawStep {
    id: String,
    order: u32,
    phase: SheetPhase,
    text_en: String,
    text_ro: String,
    items: Vec<String>,
}

#[derive(Deserialize)]
struct RawOrder {
    sequence: String,
    makes: Vec<String>,
    when: When,
    text_en: String,
    text_ro: String,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum When {
    Any,
    Srs,
}

#[derive(Deserialize)]
struct RawFigure {
    makes: Vec<String>,
    models_en: String,
    models_ro: String,
    seconds: u32,
    how_en: String,
    how_ro: String,
    confidence: Confidence,
}

#[derive(Deserialize)]
struct RawRegistration {
    make: String,
    strategy: Strategy,
    confidence: Confidence,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Strategy {
    SelfLearning,
    DiagnosticRegistration,
}

/// The shipped lines.
pub(super) fn raw(text: &str) -> Result<Vec<RawItem>, CatalogueError> {
    Ok(read_file::<ItemsOnly>("reconnect.toml", text)?.item)
}

/// Everything in force: the shop's edits over the lines, the rest as it was shipped.
pub(super) fn read(text: &str, edits: &[CatalogueEdit]) -> Result<Reconnect, CatalogueError> {
    let file: File = read_file("reconnect.toml", text)?;
    // An edit older than the harm of a line, which an update brought, hides nothing: a line that protects stands as it is shipped.
    let protects = |item: &str| file.item.iter().any(|raw| raw.id == item && raw.harm.is_some());
    let edits: Vec<CatalogueEdit> = edits
        .iter()
        .filter(|edit| edit.kind != CatalogueKind::AfterLine || !protects(&edit.item))
        .cloned()
        .collect();
    let lines = in_force(file.item, &edits).into_iter();
    // A line whose words this program cannot read says nothing.
    let worded = lines.filter(|raw| !raw.title_ro.is_empty() && !raw.title_en.is_empty());
    let (retired, items): (Vec<_>, Vec<_>) = worded.map(item).partition(|item| item.retired);
    let mut steps = file.sequence;
    steps.sort_by_key(|step| step.order);
    let mut figures = file.srs_wait;
    figures.sort_by_key(|figure| figure.seconds);
    Ok(Reconnect {
        items: items.into(),
        retired,
        steps: steps.into_iter().map(step).collect(),
        maker_orders: file.maker_order.into_iter().map(maker_order).collect(),
        srs_figures: figures.into_iter().map(figure).collect(),
        registrations: file
            .battery_registration
            .into_iter()
            .map(|raw| Registration {
                make_key: make_key(&raw.make),
                learns_by_itself: raw.strategy == Strategy::SelfLearning,
                confidence: raw.confidence,
            })
            .collect(),
    })
}

fn item(raw: RawItem) -> ReconnectItem {
    ReconnectItem {
        shop_made: raw.id.starts_with(SHOP_MADE),
        id: raw.id,
        phase: raw.phase,
        applies: raw.applies,
        makes: Makes::of(&raw.makes),
        make_names: raw.makes,
        job_types: raw.job_types,
        retired: raw.retired,
        title: both(raw.title_ro, raw.title_en),
        symptom: both(raw.symptom_ro, raw.symptom_en),
        action: both(raw.action_ro, raw.action_en),
        harm: raw.harm,
        tool: raw.tool,
        confidence: raw.confidence,
    }
}

fn step(raw: RawStep) -> OrderStep {
    OrderStep {
        id: raw.id,
        phase: raw.phase,
        text: both(raw.text_ro, raw.text_en),
        items: raw.items,
    }
}

fn maker_order(raw: RawOrder) -> MakerOrder {
    MakerOrder {
        step: raw.sequence,
        makes: Makes::of(&raw.makes),
        srs_only: raw.when == When::Srs,
        text: both(raw.text_ro, raw.text_en),
    }
}

fn figure(raw: RawFigure) -> SrsFigure {
    SrsFigure {
        makes: Makes::of(&raw.makes),
        models: both(raw.models_ro, raw.models_en),
        seconds: raw.seconds,
        how: both(raw.how_ro, raw.how_en),
        confidence: raw.confidence,
    }
}

fn both(ro: String, en: String) -> Bilingual {
    Bilingual { ro, en }
}
