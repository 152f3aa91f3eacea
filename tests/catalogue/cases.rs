//! Reads the case files beside the tests.

/// The rows of a small CSV file without its head; fields may stand in double quotes.
pub fn rows(file: &str) -> Vec<Vec<String>> {
    file.lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(fields)
        .collect()
}

fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => fields.last_mut().unwrap().push(other),
        }
    }
    fields
}
