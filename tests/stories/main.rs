//! Scenes with people: the rules of the shop, told without a window.

mod house_rules;
mod words;
