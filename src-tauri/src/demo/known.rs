//! The cars that the day is about, written by hand.

use super::fleet::FIRM;

/// How a car's radio stood when the car last left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nobody ever wrote a radio down.
    Unknown,
    /// A radio, and nobody asked.
    NotAsked,
    /// Digits on file, never tried.
    OnFile,
    /// Digits on file that look like a dummy.
    Dummy,
    /// The radio took its code.
    Verified,
    /// It took its code, and the customer did not want it kept.
    NotKept,
    /// The customer has not got it.
    HasNot,
    /// The radio has no code.
    NoCode,
    /// The radio is paired with the car.
    Paired,
    /// The radio refused what is on file.
    Refused,
    /// The serial seen was another one.
    Changed,
    /// The radio never takes a code again.
    Final,
    /// The radio shows a wait that nobody knows the end of.
    Waits,
}

/// Plate, maker, model, year, standing, digits, owner, days ago, km, job.
pub(super) type Known = (
    &'static str,
    &'static str,
    &'static str,
    i32,
    Standing,
    &'static str,
    &'static str,
    i64,
    i64,
    &'static str,
);

/// The cars of the day. The first has no job today: somebody will log it.
#[rustfmt::skip]
pub(super) const KNOWN: &[Known] = &[
    ("B 123 ABC", "Volkswagen", "Golf", 2006, Standing::NotAsked, "", "Ștefan Mureșan", 0, 198_205, "oil_service"),
    ("BV 61 MIC", "Mitsubishi", "Galant", 2001, Standing::OnFile, "1609", "Mihaela Câmpeanu", 212, 241_870, "brake_pads"),
    ("BV 07 KLM", "Dacia", "Logan", 2008, Standing::NotAsked, "", "Gheorghe Țîrlea", 304, 187_440, "oil_service"),
    ("BV 90 RDS", "Opel", "Astra", 2007, Standing::NotAsked, "", "Roxana Dumitrașcu", 158, 164_020, "suspension"),
    ("CJ 12 XYZ", "Ford", "Focus", 2008, Standing::NotAsked, "", "Dénes Kovács", 97, 203_515, "tyres"),
    ("VL 12 ABC", "Škoda", "Octavia", 2009, Standing::Verified, "2047", "Vasile Știrbu", 121, 176_930, "battery_replacement"),
    ("SB 44 ROM", "Renault", "Megane", 2005, Standing::NotAsked, "", "Romeo Lăzărescu", 77, 219_300, "timing_belt"),
    ("IS 33 VAS", "Peugeot", "307", 2006, Standing::NotAsked, "", "Vasilica Hăprian", 265, 188_120, "ac_service"),
    ("BV 18 GHE", "Volkswagen", "Passat", 2004, Standing::OnFile, "0715", "Gheorghiță Bălan", 189, 268_745, "oil_service"),
    ("BV 55 LOC", "Audi", "A4", 2004, Standing::OnFile, "1284", "Loredana Crăciun", 143, 231_660, "brake_pads"),
    ("BV 72 ALT", "Škoda", "Fabia", 2008, Standing::Verified, "1193", "Alin Țurcanu", 88, 142_310, "battery_replacement"),
    ("BV 27 OLE", "Toyota", "Corolla", 2008, Standing::NoCode, "", "Oleana Pătrașcu", 181, 155_080, "oil_service"),
    ("HD 09 PRO", "Fiat", "Punto", 2007, Standing::HasNot, "", "Profira Jipa", 230, 148_905, "headlight"),
    ("BV 31 CRI", "Volkswagen", "Polo", 2007, Standing::OnFile, "1390", "Cristina Sârbu", 64, 134_470, "oil_service"),
    ("BV 66 FRA", "Hyundai", "i30", 2010, Standing::Paired, "", "Francisc Szabó", 175, 121_040, "brake_pads"),
    ("PH 08 TOM", "Dacia", "Duster", 2012, Standing::Verified, "6091", "Toma Neacșu", 109, 98_760, "alternator"),
    ("BV 40 IOA", "Ford", "Fiesta", 2009, Standing::OnFile, "3312", "Ioan Brașoveanu", 133, 117_230, "tyres"),
    ("MS 19 DAN", "BMW", "320d", 2005, Standing::Verified, "51243", "Dănuț Moldovan", 150, 244_180, "battery_replacement"),
    ("BV 83 ECO", "Renault", "Clio", 2006, Standing::HasNot, "", "Ecaterina Roșca", 201, 166_615, "oil_service"),
    ("CV 21 ILI", "Opel", "Corsa", 2008, Standing::NotKept, "4460", "Ilie Enăchescu", 246, 139_990, "battery_replacement"),
    ("BV 04 DUB", "Ford", "Transit", 2011, Standing::Unknown, "", FIRM, 39, 312_480, "tyres"),
    ("AG 22 NIC", "Dacia", "Sandero", 2010, Standing::NotAsked, "", "Nicoleta Grădinaru", 167, 128_770, "oil_service"),
    ("BV 15 TRS", "Mercedes-Benz", "C 220", 2004, Standing::Dummy, "1234", "Traian Săvulescu", 92, 287_300, "suspension"),
    ("BV 70 RZV", "Peugeot", "Partner", 2009, Standing::Changed, "8125", "Brutăria Cuptorul de Jos SRL", 55, 231_950, "brake_pads"),
    ("AA DK-417", "Škoda", "Octavia", 2010, Standing::NotAsked, "", "Szabó Ildikó", 34, 201_335, "tyres"),
    ("OB 4821 AC", "Opel", "Zafira", 2008, Standing::NotAsked, "", "Radka Todorova", 21, 223_410, "brake_pads"),
    ("BV 36 FIN", "Renault", "Scenic", 2006, Standing::Final, "7719", "Finuța Manolache", 118, 198_020, "battery_replacement"),
    ("BV 48 AST", "Honda", "Civic", 2006, Standing::Waits, "31452", "Asztalos Mátyás", 3, 172_840, "battery_terminals"),
    ("BV 12 DRA", "Dacia", "Logan", 2009, Standing::NotAsked, "", "Dragoș Filimon", 140, 151_220, "oil_service"),
    ("BV 29 SOF", "Volkswagen", "Golf", 2005, Standing::OnFile, "2231", "Sofia Ungureanu", 260, 203_410, "tyres"),
    ("B 77 ZAH", "Renault", "Megane", 2007, Standing::HasNot, "", "Zaharia Botezatu", 190, 178_655, "brake_pads"),
    ("BV 88 TOP", "Peugeot", "307", 2008, Standing::Verified, "3071", "Teodora Păcuraru", 82, 139_930, "battery_replacement"),
];
