//! Scenes with people: the rules of the shop, told without a window.

mod codes;
mod files;
mod gate;
mod house_rules;
mod ledger;
mod main_job;
mod outcomes;
mod outside;
mod papers;
mod presence;
mod rights;
mod seat;
mod shop;
mod words;
