//! Dates all in figures. `23.06.2013` has the day first; of `03/06/2013` nobody can be sure, unless one of the numbers can
//! be no month.

use super::value::Point;

/// The date that begins right at a place, and where it ends.
pub(super) fn read(text: &str, at: usize) -> Option<(Point, usize)> {
    if text[..at].ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | '-')) {
        return None;
    }
    let (first, end) = number(text, at, 2)?;
    let sign = text[end..].chars().next().filter(|sign| matches!(sign, '/' | '.'))?;
    let (second, end) = number(text, end + 1, 2)?;
    let rest = text[end..].strip_prefix(sign)?;
    let (year, end) = number(text, text.len() - rest.len(), 4)?;
    if text[end..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '/') {
        return None;
    }
    (1900..2100).contains(&year).then_some(())?;
    let day_first = sign == '.' || first > 12;
    let (day, month) = if !day_first && second > 12 { (second, first) } else { (first, second) };
    let sure = day_first || second > 12 || first == second;
    let point =
        Point { month: u8::try_from(month).ok(), day: u8::try_from(day).ok(), unsure: !sure, ..Point::year(year) };
    Some((point, end))
}

/// A number of so many digits at most; years have all four.
fn number(text: &str, at: usize, most: usize) -> Option<(i32, usize)> {
    let length = text.as_bytes().get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let fits = if most == 4 { length == 4 } else { (1..=most).contains(&length) };
    fits.then(|| text[at..at + length].parse().ok()).flatten().map(|value| (value, at + length))
}
