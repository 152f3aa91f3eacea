//! The request that the owner takes to an authorised dealer.

use workshop::paper::{DealerRequest, Language, Printed, RequestedSerial, Workshop, dealer_request};

use crate::paper::{Paper, day, local, made_at};

const A4: (f64, f64) = (210.0, 297.0);
const INK: (f64, f64, f64, f64) = (20.0, 9.0, 196.0, 289.5);

const PAPERS_RO: &[&str] = &[
    "Carte de identitate / Pașaport",
    "Certificat de înmatriculare",
    "Contract de vânzare-cumpărare / Factură",
    "Carte service, dacă există",
    "Procură / împuternicire, dacă vine altcineva",
];
const PAPERS_EN: &[&str] = &[
    "Identity card / Passport",
    "Vehicle registration certificate",
    "Sales contract / Invoice",
    "Service book, if there is one",
    "Power of attorney, if somebody else comes",
];

fn request<'a>() -> DealerRequest<'a> {
    DealerRequest {
        workshop: Workshop {
            name: "Service Auto Trei Brazi",
            address: "Str. Morii 14, Sibiu",
            phone: "0369 000 014",
        },
        job: "A-1187",
        plate: "B 123 ABC",
        dealer: "Volkswagen",
        day: day(),
        car: "Volkswagen Golf",
        year: "2005",
        vin: "WVWZZZDEM0W000123",
        radio: "Volkswagen RCD 300",
        serial: RequestedSerial::Open("VWZ1Z2E1204821"),
        display: "SAFE",
        refusals: 0,
        papers: PAPERS_RO,
        owner: "Mărginean Ștefan",
        accepts: "",
        printed: Printed {
            by: "Ioana R.",
            at: local(10, 42),
        },
        demo: false,
    }
}

fn draw(name: &'static str, request: &DealerRequest<'_>, language: Language) -> Paper {
    let paper = Paper::new(name, dealer_request(request, language, made_at()).unwrap());
    paper.holds(&dealer_request(request, language, made_at()).unwrap(), A4, INK);
    paper
}

#[test]
fn the_request_in_romanian_as_it_is_drawn() {
    let paper = draw("request-ro", &request(), Language::Ro);
    assert_eq!(paper.pages(), 1);
    let text = paper.text();
    for told in [
        "Cerere pentru codul radioului",
        "Dealer autorizat Volkswagen",
        "Service Auto Trei Brazi · Str. Morii 14, Sibiu · 0369 000 014",
        "Carte service, dacă există",
        "Mărginean Ștefan",
        "Nu scrieți codul aici",
        "Întrebări: Ioana R., 0369 000 014",
        "SAFE",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let signs: String = text.split_whitespace().collect();
    assert!(
        signs.contains("WVWZZZDEM0W000123"),
        "the VIN stands in its boxes: {text}"
    );
    assert!(signs.contains("VWZ1Z2E1204821"), "so does the serial");
    paper.keeps_its_words_off_the_boxes(&[(135.0, 147.3, 5.0), (135.0, 175.3, 5.0), (176.5, 154.3, 5.0)]);
}

#[test]
fn a_serial_that_leads_to_the_code_is_left_for_the_owners_pen() {
    let secret = DealerRequest {
        serial: RequestedSerial::Confidential,
        radio: "Renault",
        car: "Dacia Logan MCV",
        dealer: "Dacia",
        papers: PAPERS_EN,
        accepts: "1,234.50",
        refusals: 2,
        ..request()
    };
    let paper = draw("request-sensitive-en", &secret, Language::En);
    let text = paper.text();
    assert!(
        text.contains("confidential, the owner writes it at the dealer’s"),
        "{text}"
    );
    assert!(text.contains("Authorised Dacia dealer") && text.contains("1,234.50"));
    assert!(text.contains("Codes refused so far"));
}

#[test]
fn the_longest_values_stay_on_the_page_and_what_is_unknown_is_left_for_the_pen() {
    let long = "Întreprinderea de Reparații Auto Ștefănescu ".repeat(6);
    let full = DealerRequest {
        workshop: Workshop {
            name: &long,
            address: &long,
            phone: "+40 721 123 456 / 0369 000 014",
        },
        job: "A-1234567890",
        plate: "SB 1234567890 XYZ",
        dealer: &long,
        car: &long,
        year: "2026",
        vin: "W0L-AN-ODD-ONE-1234567890",
        radio: &long,
        serial: RequestedSerial::Open("BP1234567890ABCDEFGHIJKLMNOPQRSTU"),
        display: "SAFE 2 WAIT SAFE 2 WAIT SAFE 2 WAIT SAFE 2 WAIT",
        refusals: 4_294_967_295,
        papers: PAPERS_RO,
        owner: &long,
        accepts: "100.000",
        printed: Printed {
            by: &long,
            at: local(10, 42),
        },
        demo: true,
        ..request()
    };
    let paper = draw("request-demo-ro", &full, Language::Ro);
    assert_eq!(paper.pages(), 1);
    assert!(paper.text().contains("DEMO"));

    let bare = DealerRequest {
        job: "",
        dealer: "",
        car: "",
        year: "",
        vin: "",
        radio: "",
        serial: RequestedSerial::Open(""),
        display: "",
        owner: "",
        workshop: Workshop {
            name: "Atelier Popa",
            address: "",
            phone: "",
        },
        ..request()
    };
    let paper = draw("request-bare-ro", &bare, Language::Ro);
    let text = paper.text();
    assert!(text.contains("Dealer autorizat al mărcii"), "{text}");
    assert!(
        text.contains("Întrebări: Ioana R.") && !text.contains("Ioana R.,"),
        "{text}"
    );
}
