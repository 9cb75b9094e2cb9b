//! Countries and areas by every name that the gazetteer has: short, formal, former, and the words for their people.
//!
//! What only looks like a country is told apart here, by the rule of its kind: languages (`language`), money, parts of
//! longer names (`longer`), and names that also mean something else (`ambiguity`). An organ of a State holds its country,
//! and so does a mission, an envoy or a plan that is named for it; an abbreviation (`UNAMA`) holds none.

use std::collections::HashSet;
use std::ops::Range;

use super::ambiguity::{self, Verdict};
use super::cities;
use super::language::is_language;
use super::longer;
use super::regions;
use super::scene::Scene;
use super::world::{self, Hit};
use crate::gazetteer::{Name, NameKind, by_id};
use crate::model::annotation::Reading;

pub(super) fn annotate(scene: &mut Scene<'_>) {
    let hits = world::find(&scene.folded);
    // What is named without doubt here helps to read what is not.
    let in_order: Vec<&'static str> = world::named(&hits).collect();
    let named: HashSet<&'static str> = in_order.iter().copied().collect();
    for (index, hit) in hits.iter().enumerate() {
        match (hit.name, hit.region) {
            (None, Some(region)) => regions::accept(scene, hit.range.clone(), region),
            (Some(name), None) => read(scene, &hits, index, name, &named),
            (Some(name), Some(region)) => {
                // A name of both is read as the country only where that country is named besides, or in a list of others.
                let country = name.candidates.len() == 1
                    && (named.contains(name.candidates[0]) || ambiguity::in_list(scene, &hits, index));
                if country {
                    read(scene, &hits, index, name, &named);
                } else {
                    regions::accept(scene, hit.range.clone(), region);
                }
            }
            (None, None) => {
                if let Some(city) = hit.city {
                    cities::read(scene, &hits, index, city, &named);
                }
            }
        }
    }
    in_order.into_iter().for_each(|country| scene.memory.countries.add(country));
}

fn read(scene: &mut Scene<'_>, hits: &[Hit], index: usize, name: &'static Name, named: &HashSet<&'static str>) {
    let range = hits[index].range.clone();
    let is_demonym = name.kind == NameKind::Demonym;
    if (is_demonym && is_language(scene, &range)) || is_money(scene, &range) || longer::is_person(scene, &range) {
        return;
    }
    let (id, verdict) = ambiguity::decide(scene, hits, index, name, named);
    let Some(country) = by_id(id) else { return };
    let reading = match country.alpha3 {
        Some(alpha3) => Reading::Country { alpha3: alpha3.into() },
        None => Reading::Area { slug: country.slug.into() },
    };
    if is_demonym && is_people(scene, hits, index) {
        scene.doubt(range, reading, "a people, in other States too");
    } else if (!is_demonym && longer::ends_name(scene, hits, &range))
        || longer::opens_private(scene, &range)
        || longer::ends_private(scene, &range)
    {
        scene.doubt(range, reading, "part of a longer name");
    } else {
        match verdict {
            Verdict::Doubtful(reason) => scene.doubt(range, reading, reason),
            Verdict::Sure(reason) => scene.accept(range, reading, reason),
        }
    }
}

/// `ethnic Uzbeks`, `Kosovo Albanians`, `Bosnian Serbs`: a people within a State, named for another.
fn is_people(scene: &Scene<'_>, hits: &[Hit], index: usize) -> bool {
    let start = hits[index].range.start;
    if matches!(scene.folded.word_before(start), "ethnic" | "Ethnic") {
        return true;
    }
    let before = index.checked_sub(1).map(|before| &hits[before]);
    before.is_some_and(|hit| {
        let end = hit.range.end;
        hit.name.is_some() && end + 1 == start && scene.folded.text.as_bytes()[end] == b' '
    })
}

/// `United States dollars`, `Iranian rials`, `US$`: a sum of money.
fn is_money(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    #[rustfmt::skip]
    const CURRENCIES: &[&str] = &[
        "afghani", "afghanis", "baht", "birr", "cedi", "cedis", "cent", "cents", "dinar", "dinars", "dirham", "dirhams",
        "dollar", "dollars", "euro", "euros", "franc", "francs", "hryvnia", "hryvnias", "kina", "krona", "krone", "kronor",
        "kroner", "kwacha", "kyat", "kyats", "lari", "leu", "lev", "lira", "liras", "manat", "naira", "peso", "pesos",
        "pound", "pounds", "rand", "real", "reais", "rial", "rials", "riyal", "riyals", "rouble", "roubles", "ruble",
        "rubles", "rupee", "rupees", "rupiah", "shekel", "shekels", "shilling", "shillings", "som", "somoni", "taka",
        "tenge", "won", "yen", "yuan", "zloty",
    ];
    scene.folded.text[range.end..].starts_with('$') || CURRENCIES.contains(&scene.folded.word_after(range.end))
}
