//! Scenes with people: the rules of the shop, told without a window.

mod gate;
mod house_rules;
<<<<<<< HEAD
mod words;
=======
mod main_job;
mod outcomes;
mod outside;
mod papers;
mod presence;
mod rights;
mod seat;
mod shop;
>>>>>>> w-domain
