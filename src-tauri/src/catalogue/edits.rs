//! The shop's edits, laid over the shipped items field by field: an edited field wins, any other follows the shipped file. The result goes
//! through the reader of the shipped file, so that an edit can hold nothing that the file could not.

use crate::domain::CatalogueKind;
use crate::domain::catalogue_edit::CatalogueEdit;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What the id of a job type made in the shop begins with: no shipped id does.
pub const SHOP_MADE: &str = "shop.";

/// One item as a shipped file writes it.
pub(super) trait Item: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: CatalogueKind;
    /// The fields the shop may edit.
    const FIELDS: &'static [&'static str];

    /// Its id.
    fn key(&self) -> &str;

    /// An item made in the shop, before anybody said anything about it; nothing where the shop makes none of this kind.
    fn blank(_key: &str) -> Option<Self> {
        None
    }
}

/// The items in force.
pub(super) fn in_force<I: Item>(shipped: Vec<I>, edits: &[CatalogueEdit]) -> Vec<I> {
    let mut by_item: BTreeMap<&str, Vec<&CatalogueEdit>> = BTreeMap::new();
    for edit in edits.iter().filter(|edit| edit.kind == I::KIND) {
        by_item.entry(&edit.item).or_default().push(edit);
    }
    let mut items: Vec<I> = Vec::with_capacity(shipped.len());
    for item in shipped {
        match by_item.remove(item.key()) {
            Some(edits) => items.push(edited(item, &edits)),
            None => items.push(item),
        }
    }
    for (key, edits) in by_item {
        let made = key.starts_with(SHOP_MADE).then(|| I::blank(key)).flatten();
        items.extend(made.map(|item| edited(item, &edits)));
    }
    items
}

/// An item with its edits. One that the reader does not take (a word that this program no longer knows) is left out, alone.
fn edited<I: Item>(item: I, edits: &[&CatalogueEdit]) -> I {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(&item) else {
        return item;
    };
    let mut item = item;
    for edit in edits
        .iter()
        .filter(|edit| I::FIELDS.contains(&edit.field.as_str()))
    {
        let Ok(value) = serde_json::from_str::<Value>(&edit.value) else {
            continue;
        };
        let before = fields.insert(edit.field.clone(), value);
        match serde_json::from_value(Value::Object(fields.clone())) {
            Ok(read) => item = read,
            Err(_) => {
                fields.insert(edit.field.clone(), before.unwrap_or(Value::Null));
            }
        }
    }
    item
}

/// The fields of an item that the shop may edit, each with its value.
pub(super) fn fields_of<I: Item>(item: &I) -> Map<String, Value> {
    match serde_json::to_value(item) {
        Ok(Value::Object(fields)) => fields
            .into_iter()
            .filter(|(name, _)| I::FIELDS.contains(&name.as_str()))
            .collect(),
        _ => Map::new(),
    }
}
