//! Ioana photographs a radio's label and its display; Mihai looks at the label, and the ledger knows before he sees it.

use crate::main_job::logan;
use crate::seat::the_card_says;
use crate::shop::{Job, Shop, a_car, faults, refusal};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::fs;
use workshop::acts::{
    ActError, AddPicture, Failure, Fault, FileText, GivenAnswer, HandOver, IdText, IncomingCar, OnePicture,
    PictureHead, Refusal,
};
use workshop::domain::{HandOverResult, Id, PictureKind};
use workshop::ledger::{Act, HeadMark, Verb};
use workshop::pictures::{LONGEST_SIDE, PictureRefusal, TOO_MANY_BYTES, shrink};
use workshop::ports::{Clock, Entropy};
use workshop::vault::{self, PicturePlace, VaultError};

/// What a phone writes beside the pixels.
const GPS: &[u8] = b"GPS 46.7712N 23.6236E Galaxy Popescu";

/// The smallest picture there is, as a page sends it.
pub fn a_dot() -> String {
    base64(&png(&RgbImage::from_pixel(1, 1, Rgb([7, 7, 7]))))
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let whole = [chunk[0], *chunk.get(1).unwrap_or(&0), *chunk.get(2).unwrap_or(&0)];
        let number = u32::from_be_bytes([0, whole[0], whole[1], whole[2]]);
        for place in 0..4 {
            let sign = SIGNS[(number >> (18 - 6 * place)) as usize & 63];
            text.push(if place > chunk.len() {
                '='
            } else {
                char::from(sign)
            });
        }
    }
    text
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(
            picture,
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    bytes
}

/// A photograph taken with the phone on its side: red on the left, blue on the right, with the note "turn me right", a place and a
/// thumbnail's worth of the photographer's name.
fn from_a_phone(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([200, 0, 0])
        } else {
            Rgb([0, 0, 200])
        }
    });
    let mut jpeg = Vec::new();
    JpegEncoder::new(&mut jpeg).encode_image(&picture).unwrap();
    // One entry: orientation (0x0112), a SHORT, 6: rotate 90 degrees clockwise.
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(GPS);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let app1 = [&[0xFF, 0xE1][..], &length, &exif].concat();
    [&jpeg[..2], &app1, &jpeg[2..]].concat()
}

/// A PNG that is honest in its head and holds nothing: so many pixels out of a few bytes.
fn a_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(&RgbImage::from_pixel(1, 1, Rgb([0, 0, 0])));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = crc(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&crc);
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1))
        })
    })
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

fn adds(shop: &mut Shop, job: &Job, file: &[u8]) -> Result<Vec<PictureHead>, ActError> {
    shop.ioana().workshop().add_picture(AddPicture {
        job_id: job.id,
        unit_id: None,
        kind: PictureKind::RadioLabel,
        file: FileText::new(base64(file)),
    })
}

fn one(job: &Job, picture: &PictureHead) -> OnePicture {
    OnePicture {
        job_id: job.id,
        picture_id: picture.picture_id,
    }
}

#[test]
fn a_photograph_is_kept_small_upright_and_without_its_place() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let file = from_a_phone(3_200, 2_400);
    assert!(holds(&file, GPS), "the phone wrote it down");

    let pictures = adds(&mut shop, &job, &file).unwrap();

    assert_eq!(pictures.len(), 1);
    assert_eq!(
        (pictures[0].kind, pictures[0].initials.as_str()),
        (PictureKind::RadioLabel, "IO")
    );
    assert_eq!(shop.last_line().verb, "picture_added");
    shop.mihai().pins(&job);
    let jpeg = shop
        .mihai()
        .workshop()
        .view_picture(&one(&job, &pictures[0]))
        .unwrap();
    assert!(
        !holds(&jpeg, GPS) && !holds(&jpeg, b"Exif"),
        "no place, no phone, no name"
    );
    let seen = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg)
        .unwrap()
        .to_rgb8();
    assert_eq!(
        (seen.width(), seen.height()),
        (1_200, LONGEST_SIDE),
        "upright and small"
    );
    let (top, bottom) = (seen.get_pixel(600, 100).0, seen.get_pixel(600, 1_500).0);
    assert!(top[0] > 150 && top[2] < 50, "what was left is above now: {top:?}");
    assert!(
        bottom[2] > 150 && bottom[0] < 50,
        "and what was right is below: {bottom:?}"
    );
}

#[test]
fn looking_is_written_down_before_it_is_shown_and_takes_a_pin() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let picture = adds(&mut shop, &job, &from_a_phone(40, 30)).unwrap().remove(0);

    let answer = shop.mihai().workshop().view_picture(&one(&job, &picture));
    assert_eq!(
        refusal(answer),
        Refusal::PresenceNeeded,
        "a label may show a code"
    );
    assert_eq!(shop.last_line().verb, "presence_refused");

    shop.mihai().pins(&job);
    shop.mihai()
        .workshop()
        .view_picture(&one(&job, &picture))
        .unwrap();
    let line = shop.last_line();
    assert_eq!(
        (line.verb.as_str(), line.reason.as_str(), line.outcome.as_str()),
        ("picture_viewed", "radio_label", "committed")
    );
    shop.mihai()
        .workshop()
        .view_picture(&one(&job, &picture))
        .unwrap();
    let looks = shop
        .verbs()
        .iter()
        .filter(|verb| *verb == "picture_viewed")
        .count();
    assert_eq!(looks, 2, "each look is a line of its own");
    assert!(
        Verb::PictureViewed.is_disclosure(),
        "the manager counts it among what was seen"
    );
}

#[test]
fn a_receipt_opens_one_picture_and_no_code_and_moved_bytes_do_not_open() {
    let shop = Shop::open();
    let (key, clock, entropy) = (&shop.keys().code, &*shop.clock, crate::outside::Random);
    let id = || entropy.new_id(clock.now());
    let place = PicturePlace {
        picture: id(),
        job: id(),
        radio: None,
        key_version: 1,
    };
    let sealed = vault::seal_picture(b"a label", place, key, &entropy).unwrap();
    let mut conn = shop.file_opened();
    let elsewhere = tempfile::tempdir().unwrap();
    let head = HeadMark::in_folder(elsewhere.path(), None, &shop.keys().file);
    let mut line = |verb: Verb, subjects: &[Id]| {
        let act = Act::begin(&mut conn, clock, &entropy, None).unwrap();
        act.commit(&head, verb, subjects, "", "committed").unwrap()
    };

    let of_a_code = line(Verb::CodeRevealed, &[place.job, place.picture]);
    let opened = vault::unseal_picture(of_a_code, &sealed, place, key);
    assert_eq!(
        opened.err(),
        Some(VaultError::WrongReceipt),
        "a code's line opens no picture"
    );
    let of_another = line(Verb::PictureViewed, &[place.job, id()]);
    let opened = vault::unseal_picture(of_another, &sealed, place, key);
    assert_eq!(opened.err(), Some(VaultError::WrongReceipt));
    for moved in [
        PicturePlace { job: id(), ..place },
        PicturePlace {
            radio: Some(id()),
            ..place
        },
        PicturePlace {
            key_version: 2,
            ..place
        },
    ] {
        let receipt = line(Verb::PictureViewed, &[place.picture]);
        let opened = vault::unseal_picture(receipt, &sealed, moved, key);
        assert_eq!(
            opened.err(),
            Some(VaultError::DoesNotOpen),
            "the bytes belong to their place"
        );
    }
    let receipt = line(Verb::PictureViewed, &[place.picture]);
    assert!(
        !receipt.discloses(place.picture),
        "the line of a look opens no code"
    );
    let opened = vault::unseal_picture(receipt, &sealed, place, key).unwrap();
    assert_eq!(opened.as_slice(), b"a label");
}

#[test]
fn what_is_no_picture_or_too_much_is_one_sentence_and_nothing_is_saved() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    let whole = from_a_phone(64, 64);
    let (before, lines) = (shop.everything(), shop.verbs().len());
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let cases: [(&str, Vec<u8>, Fault); 8] = [
        ("40 MB", vec![0xFF; TOO_MANY_BYTES], Fault::PictureTooLarge),
        (
            "more than 40 MB",
            vec![0xFF; TOO_MANY_BYTES + 4_000],
            Fault::PictureTooLarge,
        ),
        ("a bomb of pixels", a_bomb(15_900, 15_900), Fault::PictureTooLarge),
        (
            "a bomb of width",
            a_bomb(2_000_000_000, 1),
            Fault::PictureTooLarge,
        ),
        ("a PDF", b"%PDF-1.7 and so on".to_vec(), Fault::PictureUnreadable),
        ("a photograph of an iPhone", heic, Fault::PictureUnreadable),
        (
            "half a photograph's head",
            whole[..20].to_vec(),
            Fault::PictureUnreadable,
        ),
        ("nothing", Vec::new(), Fault::PictureUnreadable),
    ];
    for (what, file, fault) in cases {
        assert_eq!(faults(adds(&mut shop, &job, &file)), [("file", fault)], "{what}");
    }
    let no_base64 = AddPicture {
        job_id: job.id,
        unit_id: None,
        kind: PictureKind::RadioLabel,
        file: FileText::new("not ¤ base64".to_owned()),
    };
    let answer = shop.ioana().workshop().add_picture(no_base64);
    assert!(matches!(answer, Err(ActError::Failure(Failure::BadArgument))));
    assert_eq!(
        (shop.everything(), shop.verbs().len()),
        (before, lines),
        "nothing is saved"
    );
}

#[test]
fn a_code_card_and_an_identity_card_are_no_kinds_of_picture() {
    let words: Vec<&str> = PictureKind::ALL.iter().map(|kind| kind.word()).collect();
    assert_eq!(words, ["radio_label", "display_on_arrival"]);
    let mut shop = Shop::open();
    shop.ioana().logs(&logan());
    let conn = shop.file_opened();
    let written = |kind: &str| {
        conn.execute(
            "INSERT INTO pictures SELECT randomblob(16), job_id, NULL, ?1, 1, 1, zeroblob(41), 1, NULL, '',
               (SELECT person_id FROM people LIMIT 1), 1, zeroblob(16) FROM jobs",
            [kind],
        )
    };
    assert_eq!(written("radio_label").unwrap(), 1, "a picture can be written");
    for kind in ["code_card", "identity_card", "photo", ""] {
        assert!(written(kind).is_err(), "the table takes no {kind}");
    }
}

#[test]
fn what_is_see_through_lies_on_white_and_hides_nothing() {
    // Under the holes an editor left a secret in red.
    let picture = RgbaImage::from_fn(32, 32, |x, _| {
        if x < 16 {
            Rgba([255, 0, 0, 0])
        } else {
            Rgba([0, 0, 0, 255])
        }
    });
    let mut file = Vec::new();
    DynamicImage::ImageRgba8(picture)
        .write_to(&mut std::io::Cursor::new(&mut file), ImageFormat::Png)
        .unwrap();
    let shrunk = shrink(&file).unwrap();
    let seen = image::load_from_memory(&shrunk.jpeg).unwrap().to_rgb8();
    assert!(seen.get_pixel(4, 16).0.iter().all(|paint| *paint > 240), "white");
    assert!(seen.get_pixel(28, 16).0.iter().all(|paint| *paint < 20), "black");
    assert_eq!(shrink(&[]).err(), Some(PictureRefusal::NotAPicture));
}

#[test]
fn the_bytes_are_sealed_on_disk_and_shredded_when_removed() {
    let mut shop = Shop::open();
    let job = shop.ioana().logs(&logan());
    // A face of noise: nothing in it compresses into something else by chance.
    let noise = RgbImage::from_fn(64, 64, |x, y| {
        Rgb([(x * 37 + y * 91) as u8, (x * y) as u8, (x ^ y) as u8])
    });
    let picture = adds(&mut shop, &job, &png(&noise)).unwrap().remove(0);
    shop.mihai().pins(&job);
    let jpeg = shop
        .mihai()
        .workshop()
        .view_picture(&one(&job, &picture))
        .unwrap();
    let marker = &jpeg[jpeg.len() - 40..];

    let in_the_file = |shop: &Shop| -> Option<Vec<u8>> {
        shop.file_opened()
            .query_row("SELECT sealed FROM pictures", [], |row| row.get(0))
            .unwrap()
    };
    let sealed = in_the_file(&shop).unwrap();
    assert!(
        !holds(&sealed, b"JFIF") && !holds(&sealed, marker),
        "even with the file key it is sealed"
    );
    assert_eq!(sealed.len(), jpeg.len() + 40, "nonce and tag, nothing else");
    for name in ["workshop.db", "workshop.db-wal"] {
        let bytes = fs::read(shop.file(name)).unwrap();
        assert!(!holds(&bytes, marker) && !holds(&bytes, b"JFIF"), "{name}");
    }

    let left = shop
        .ioana()
        .workshop()
        .remove_picture(&one(&job, &picture))
        .unwrap();
    assert!(left.is_empty());
    assert_eq!(shop.last_line().verb, "picture_removed");
    assert_eq!(
        (in_the_file(&shop), shop.rows("pictures")),
        (None, 1),
        "that it was there remains"
    );
    shop.mihai().pins(&job);
    let answer = shop.mihai().workshop().view_picture(&one(&job, &picture));
    assert_eq!(refusal(answer), Refusal::PictureGone);
    let again = shop.ioana().workshop().remove_picture(&one(&job, &picture));
    assert_eq!(refusal(again), Refusal::PictureGone);
}

#[test]
fn where_the_code_is_not_kept_its_label_goes_with_the_car_too() {
    for (keep, plate, left) in [(true, "B 71 KEP", 2), (false, "B 72 ONC", 1)] {
        let mut shop = Shop::open();
        let answers = vec![GivenAnswer {
            keep,
            ..the_card_says("1609")
        }];
        let job = shop.ioana().logs(&IncomingCar {
            answers,
            ..a_car(plate, "tyres")
        });
        let unit_id: Option<IdText> = Some(shop.ioana().radio(&job));
        for kind in PictureKind::ALL {
            let request = AddPicture {
                job_id: job.id,
                unit_id,
                kind: *kind,
                file: FileText::new(a_dot()),
            };
            shop.ioana().workshop().add_picture(request).unwrap();
        }
        let out = HandOver {
            job_id: job.id,
            result: HandOverResult::Plays,
            code_typed: false,
            unit_id: None,
        };
        shop.ioana().workshop().hand_over(&out).unwrap();
        let pictures = shop.ioana().workshop().list_pictures(job.id).unwrap();
        assert_eq!(pictures.len(), left, "keep: {keep}");
        assert_eq!(pictures[left - 1].kind, PictureKind::DisplayOnArrival);
        shop.mihai().pins(&job);
        let answer = shop.mihai().workshop().view_picture(&one(&job, &pictures[0]));
        assert_eq!(refusal(answer), Refusal::JobClosed, "the visit is over");
        assert_eq!(shop.last_line().verb, "reveal_refused");
        let late = adds(&mut shop, &job, &from_a_phone(8, 8));
        assert_eq!(refusal(late), Refusal::JobClosed);
    }
}
