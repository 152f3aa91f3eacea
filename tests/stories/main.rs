//! Scenes with people: the rules of the shop, told without a window.

mod house_rules;
mod main_job;
mod outside;
mod seat;
mod shop;
