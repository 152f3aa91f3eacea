//! Looking into the page through WebDriver: the only file that knows fantoccini's types.

use super::Computer;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long the driver and the program may take to start.
const START: Duration = Duration::from_secs(60);
/// How long any single request may take.
const ANSWER: Duration = Duration::from_secs(40);
/// The name WebDriver gives an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What a look for something found.
pub enum Look {
    /// The one thing.
    Found(Element),
    /// Nothing, or too much: the names of what was there.
    Not(String),
}

/// A page in a running program.
pub struct Page {
    runtime: Runtime,
    client: Client,
    driver: Child,
}

impl Page {
    /// Starts the driver, and the driver the program.
    pub fn open(computer: &Computer, program: &Path, arguments: &[&str]) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let port = TcpListener::bind(("127.0.0.1", 0))
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut driver = computer.start_driver(port);
        let deadline = Instant::now() + START;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                Instant::now() < deadline,
                "WebKitWebDriver does not listen: {}",
                computer.said()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let connected = runtime.block_on(async {
            let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
            builder.capabilities(options.as_object().unwrap().clone());
            tokio::time::timeout(START, builder.connect(&format!("http://127.0.0.1:{port}"))).await
        });
        match connected {
            Ok(Ok(client)) => Self {
                runtime,
                client,
                driver,
            },
            failed => {
                let left = children_of(driver.id());
                driver.kill().unwrap();
                driver.wait().unwrap();
                left.into_iter().for_each(end);
                panic!("the window did not open: {failed:?}\n{}", computer.said());
            }
        }
    }

    /// Runs a script in the page; its `return` comes back.
    pub fn run(&self, script: &str, args: Vec<Value>) -> Result<Value, String> {
        self.within(self.client.execute(script, args))
    }

    /// Runs a script that calls `arguments[arguments.length - 1]` with its result.
    pub fn run_later(&self, script: &str, args: Vec<Value>) -> Result<Value, String> {
        self.within(self.client.execute_async(script, args))
    }

    /// Runs a script that may use the functions of `page.js`.
    pub fn look(&self, question: &str, args: Vec<Value>) -> Result<Value, String> {
        self.run(&format!("{}\nreturn {question};", include_str!("page.js")), args)
    }

    /// Looks once for the thing of this role and name.
    pub fn find(&self, role: &str, name: &str) -> Look {
        self.find_by("find(arguments[0], arguments[1])", &[role, name])
    }

    /// The same inside the box of this role and name.
    pub fn find_in(&self, (box_role, box_name): (&str, &str), role: &str, name: &str) -> Look {
        let question = "findIn(arguments[0], arguments[1], arguments[2], arguments[3])";
        self.find_by(question, &[box_role, box_name, role, name])
    }

    fn find_by(&self, question: &str, words: &[&str]) -> Look {
        match self.look(question, words.iter().map(|word| json!(word)).collect()) {
            Ok(answer) => match answer["element"][ELEMENT].as_str() {
                Some(id) => Look::Found(Element::from_element_id(
                    self.client.clone(),
                    ElementRef::from(id.to_owned()),
                )),
                None if answer["many"] == true => {
                    Look::Not(format!("more than one fits: {}", answer["names"]))
                }
                None => Look::Not(format!("there are: {}", answer["names"])),
            },
            Err(error) => Look::Not(error),
        }
    }

    /// Clicks in the middle of it. What stands half behind an edge is scrolled to first, as a person would.
    pub fn click(&self, element: &Element) -> Result<(), String> {
        if self.within(element.click()).is_ok() {
            return Ok(());
        }
        self.bring_into_sight(element)?;
        self.within(element.click())
    }

    fn bring_into_sight(&self, element: &Element) -> Result<(), String> {
        self.ask(element, "arguments[0].scrollIntoView({ block: 'center' })")
            .map(drop)
    }

    /// Clicks at a point of the window, in CSS pixels from its top left.
    pub fn click_at(&self, x: i64, y: i64) {
        let actions = MouseActions::new("mouse".into())
            .then(PointerAction::MoveTo {
                duration: None,
                x: x as f64,
                y: y as f64,
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.within(self.client.perform_actions(actions)).unwrap();
    }

    /// Types into it, at the end of what stands there.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), String> {
        self.within(element.send_keys(text))
    }

    /// Empties it.
    pub fn clear(&self, element: &Element) -> Result<(), String> {
        self.bring_into_sight(element)?;
        self.within(element.clear())
    }

    /// Asks something of an element; `arguments[0]` is the element.
    pub fn ask(&self, element: &Element, script: &str) -> Result<Value, String> {
        self.run(script, vec![json!({ ELEMENT: element.element_id().as_ref() })])
    }

    /// Presses keys together, in order, and lets go in reverse.
    pub fn press(&self, keys: &[char]) {
        let downs = keys.iter().map(|key| KeyAction::Down { value: *key });
        let ups = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = downs
            .chain(ups)
            .fold(KeyActions::new("keyboard".into()), |actions, next| {
                actions.then(next)
            });
        self.within(self.client.perform_actions(actions)).unwrap();
    }

    /// The window's picture, a PNG.
    pub fn picture(&self) -> Result<Vec<u8>, String> {
        self.within(self.client.screenshot())
    }

    /// Turns to the program's other window, of two.
    pub fn turn_to_the_other_window(&self) -> Result<(), String> {
        let here = self.within(self.client.window())?;
        let all = self.within(self.client.windows())?;
        let mut others = all.into_iter().filter(|window| *window != here);
        match (others.next(), others.next()) {
            (Some(other), None) => self.within(self.client.switch_to_window(other)),
            (None, _) => Err("there is no other window".to_owned()),
            (Some(_), Some(_)) => Err("there are more than two windows".to_owned()),
        }
    }

    /// Makes the window so large. A small one is put in the middle of the screen, where the pointer of a screen without a mouse rests:
    /// without a window manager the keyboard goes to what lies under it.
    pub fn resize(&self, width: u32, height: u32) {
        let (left, top) = (
            1280_u32.saturating_sub(width) / 2,
            800_u32.saturating_sub(height) / 2,
        );
        self.within(self.client.set_window_rect(left, top, width, height))
            .unwrap();
    }

    /// The process of the program itself, a child of the driver.
    pub fn program_pid(&self) -> Option<u32> {
        children_of(self.driver.id()).into_iter().next()
    }

    /// A request that hangs is an error, not a scene that never ends.
    fn within<T>(&self, request: impl Future<Output = Result<T, CmdError>>) -> Result<T, String> {
        match self
            .runtime
            .block_on(async { tokio::time::timeout(ANSWER, request).await })
        {
            Ok(answer) => answer.map_err(|error| error.to_string()),
            Err(_) => Err("the driver does not answer".to_owned()),
        }
    }

    /// Closes the program as a log-out does: the workshop is closed in order; then the driver goes.
    ///
    /// Ending the WebDriver session would be a kill: WebKitWebDriver ends its program without asking.
    pub fn close(&mut self) {
        if let Some(program) = self.program_pid() {
            signal("-TERM", program);
            wait_until_gone(program);
        }
        self.kill();
    }

    /// Ends everything at once; the program has no time to close anything.
    pub fn kill(&mut self) {
        let left = children_of(self.driver.id());
        self.driver.kill().unwrap();
        self.driver.wait().unwrap();
        left.into_iter().for_each(end);
    }
}

/// What a character key or a named key is on the wire.
pub fn code_of(key: Key) -> char {
    key.into()
}

fn end(pid: u32) {
    signal("-KILL", pid);
    wait_until_gone(pid);
}

fn signal(name: &str, pid: u32) {
    let _gone_already = std::process::Command::new("kill")
        .args([name, &pid.to_string()])
        .output();
}

/// Up to 15 seconds; a dead process nobody has collected counts as gone, once its last thread has let go of the files they share.
fn wait_until_gone(pid: u32) {
    let deadline = Instant::now() + Duration::from_secs(15);
    let lives = || stat_of(pid).is_some_and(|(state, _)| state != "Z" || threads_of(pid) > 1);
    while lives() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn threads_of(pid: u32) -> usize {
    std::fs::read_dir(format!("/proc/{pid}/task")).map_or(0, Iterator::count)
}

fn children_of(parent: u32) -> Vec<u32> {
    let list = std::fs::read_dir("/proc").unwrap();
    let pids = list.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    pids.filter(|pid| stat_of(*pid).is_some_and(|(_, its_parent)| its_parent == parent))
        .collect()
}

/// A process's state letter and its parent.
fn stat_of(pid: u32) -> Option<(String, u32)> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // pid (name) state parent …, and the name may hold spaces and brackets.
    let mut words = stat.rsplit_once(") ")?.1.split(' ');
    Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
}
