//! A sheet to draw on, in millimetres from its top left corner.
//!
//! Invariant: nothing outside this file and `finish.rs` names the PDF engine's drawing words,
//! so another engine is a day's work.

use printpdf::{
    Color, FontId, Greyscale, Line, LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, Mm, Op,
    PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt, TextItem,
    TextMatrix, WindingOrder,
};

use super::PaperError;
use super::letters::{Align, Face, MM_PER_PT, Style, clean};

/// How far a Bézier handle stands from a quarter circle's end, as a part of its radius.
const QUARTER: f32 = 0.552_284_8;

/// The pages drawn so far and the one being drawn. All lengths are mm, text sizes pt.
pub(super) struct Canvas {
    width: f32,
    height: f32,
    origin: (f32, f32),
    ops: Vec<Op>,
    pages: Vec<PdfPage>,
}

/// One step along an outline.
#[derive(Clone, Copy)]
enum Step {
    To(f32, f32),
    Handle(f32, f32),
}

impl Canvas {
    /// One empty page.
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            origin: (0.0, 0.0),
            ops: Vec::new(),
            pages: Vec::new(),
        }
    }

    /// Closes the page and begins the next.
    pub(super) fn next_page(&mut self) {
        let ops = std::mem::take(&mut self.ops);
        self.pages
            .push(PdfPage::new(Mm(self.width), Mm(self.height), ops));
        self.origin = (0.0, 0.0);
    }

    /// Moves the corner that all following coordinates are counted from.
    pub(super) const fn origin_at(&mut self, x: f32, y: f32) {
        self.origin = (x, y);
    }

    /// Writes a text on one line, `y` its baseline, and says how wide it was.
    pub(super) fn text(&mut self, style: Style, x: f32, y: f32, text: &str) -> Result<f32, PaperError> {
        let text = clean(text);
        let width = style.width(&text)?;
        if text.is_empty() {
            return Ok(0.0);
        }
        let left = match style.align {
            Align::Left => x,
            Align::Centre => x - width / 2.0,
            Align::Right => x - width,
        };
        self.ink(style.white);
        let cursor = Op::SetTextCursor {
            pos: self.point(left, y),
        };
        self.show(style, cursor, text);
        Ok(width)
    }

    /// Writes a value that reads from the bottom of the page to its top, `x` its baseline and `y` where it begins: it
    /// shrinks to `floor` pt, then it is cut at `room` mm.
    pub(super) fn upright(
        &mut self,
        style: Style,
        (x, y): (f32, f32),
        room: f32,
        floor: f32,
        text: &str,
    ) -> Result<(), PaperError> {
        let (style, text) = style.fit(text, room, floor)?;
        if text.is_empty() {
            return Ok(());
        }
        let width = style.width(&text)?;
        let below = match style.align {
            Align::Left => y,
            Align::Centre => y + width / 2.0,
            Align::Right => y + width,
        };
        self.ink(style.white);
        let start = self.point(x, below);
        let quarter_turn = [0.0, 1.0, -1.0, 0.0, start.x.0, start.y.0];
        let cursor = Op::SetTextMatrix {
            matrix: TextMatrix::Raw(quarter_turn),
        };
        self.show(style, cursor, text);
        Ok(())
    }

    /// Shows a cleaned text in the ink that was chosen, from the place the cursor says.
    fn show(&mut self, style: Style, cursor: Op, text: String) {
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(FontId(style.face.id().to_owned())),
            size: Pt(style.size),
        });
        if style.spacing != 0.0 {
            self.ops.push(Op::SetCharacterSpacing {
                multiplier: style.spacing / MM_PER_PT,
            });
        }
        self.ops.push(cursor);
        self.ops.push(Op::ShowText {
            items: vec![TextItem::Text(text)],
        });
        if style.spacing != 0.0 {
            self.ops.push(Op::SetCharacterSpacing { multiplier: 0.0 });
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Writes a value that has to stay within `room` mm: it shrinks to `floor` pt, then it is cut.
    pub(super) fn fitted(
        &mut self,
        style: Style,
        (x, y): (f32, f32),
        room: f32,
        floor: f32,
        text: &str,
    ) -> Result<f32, PaperError> {
        let (style, text) = style.fit(text, room, floor)?;
        self.text(style, x, y, &text)
    }

    /// A straight line.
    pub(super) fn line(&mut self, (x1, y1): (f32, f32), (x2, y2): (f32, f32), stroke: f32) {
        self.stroke(stroke, false, None);
        self.path_line(&[(x1, y1), (x2, y2)]);
    }

    /// A straight line with dashes and gaps in mm.
    pub(super) fn dashed_line(
        &mut self,
        (x1, y1): (f32, f32),
        (x2, y2): (f32, f32),
        stroke: f32,
        dash: (f32, f32),
    ) {
        self.stroke(stroke, false, Some(dash));
        self.path_line(&[(x1, y1), (x2, y2)]);
    }

    /// A bent line with round ends, for ticks and hands.
    pub(super) fn bent_line(&mut self, points: &[(f32, f32)], stroke: f32, white: bool) {
        self.stroke(stroke, true, None);
        if white {
            self.ops.push(Op::SetOutlineColor { col: grey(1.0) });
        }
        self.path_line(points);
    }

    /// A filled rectangle.
    pub(super) fn block(&mut self, x: f32, y: f32, w: f32, h: f32) {
        self.fill(&[corner_steps(x, y, w, h)]);
    }

    /// A filled rectangle with round corners.
    pub(super) fn round_block(&mut self, x: f32, y: f32, w: f32, h: f32, radius: f32) {
        self.fill(&[round_steps(x, y, w, h, radius)]);
    }

    /// A filled shape with straight edges.
    pub(super) fn shape(&mut self, points: &[(f32, f32)]) {
        self.fill(&[points.iter().map(|(x, y)| Step::To(*x, *y)).collect()]);
    }

    /// The same in white, on a black band.
    pub(super) fn white_shape(&mut self, points: &[(f32, f32)]) {
        self.ink(true);
        let ring = points.iter().map(|(x, y)| Step::To(*x, *y)).collect();
        self.polygon(&[ring], PaintMode::Fill);
    }

    /// A small white disc on black.
    pub(super) fn white_disc(&mut self, cx: f32, cy: f32, radius: f32) {
        self.ink(true);
        let ring = round_steps(cx - radius, cy - radius, radius * 2.0, radius * 2.0, radius);
        self.polygon(&[ring], PaintMode::Fill);
    }

    /// Many filled rectangles as one shape, so that no viewer shows seams between them.
    pub(super) fn blocks(&mut self, rectangles: &[(f32, f32, f32, f32)]) {
        let rings: Vec<_> = rectangles
            .iter()
            .map(|(x, y, w, h)| corner_steps(*x, *y, *w, *h))
            .collect();
        self.fill(&rings);
    }

    /// A filled circle.
    pub(super) fn disc(&mut self, cx: f32, cy: f32, radius: f32) {
        self.fill(&[round_steps(
            cx - radius,
            cy - radius,
            radius * 2.0,
            radius * 2.0,
            radius,
        )]);
    }

    /// A drawn circle.
    pub(super) fn ring(&mut self, cx: f32, cy: f32, radius: f32, stroke: f32) {
        self.stroke(stroke, false, None);
        self.outline(round_steps(
            cx - radius,
            cy - radius,
            radius * 2.0,
            radius * 2.0,
            radius,
        ));
    }

    /// A frame whose stroke lies inside the given rectangle, so that its edge aligns with rules.
    pub(super) fn frame(&mut self, x: f32, y: f32, w: f32, h: f32, stroke: f32) {
        self.stroke(stroke, false, None);
        self.outline(corner_steps(
            x + stroke / 2.0,
            y + stroke / 2.0,
            w - stroke,
            h - stroke,
        ));
    }

    /// The same with dashes and gaps in mm.
    pub(super) fn dashed_frame(
        &mut self,
        (x, y): (f32, f32),
        (w, h): (f32, f32),
        stroke: f32,
        dash: (f32, f32),
    ) {
        self.stroke(stroke, false, Some(dash));
        self.outline(corner_steps(
            x + stroke / 2.0,
            y + stroke / 2.0,
            w - stroke,
            h - stroke,
        ));
    }

    /// The same with round corners.
    pub(super) fn round_frame(&mut self, (x, y): (f32, f32), (w, h): (f32, f32), stroke: f32, radius: f32) {
        self.stroke(stroke, false, None);
        self.outline(round_steps(
            x + stroke / 2.0,
            y + stroke / 2.0,
            w - stroke,
            h - stroke,
            radius,
        ));
    }

    /// The engine's document, with the three fonts under fixed names.
    pub(super) fn into_document(mut self, title: &str) -> Result<PdfDocument, PaperError> {
        self.next_page();
        let mut document = PdfDocument::new(title);
        for face in Face::ALL {
            let font = PdfFont::new(face.font()?.clone());
            document
                .resources
                .fonts
                .map
                .insert(FontId(face.id().to_owned()), font);
        }
        document.with_pages(self.pages);
        Ok(document)
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(Mm(self.origin.0 + x), Mm(self.height - self.origin.1 - y))
    }

    fn ink(&mut self, white: bool) {
        self.ops.push(Op::SetFillColor {
            col: grey(if white { 1.0 } else { 0.0 }),
        });
    }

    fn stroke(&mut self, stroke: f32, round: bool, dash: Option<(f32, f32)>) {
        let (cap, join) = if round {
            (LineCapStyle::Round, LineJoinStyle::Round)
        } else {
            (LineCapStyle::Butt, LineJoinStyle::Miter)
        };
        let dash = dash.map_or_else(LineDashPattern::solid, |(on, off)| {
            LineDashPattern::new(0.0, &[on / MM_PER_PT, off / MM_PER_PT])
        });
        self.ops.push(Op::SetOutlineColor { col: grey(0.0) });
        self.ops.push(Op::SetOutlineThickness {
            pt: Pt(stroke / MM_PER_PT),
        });
        self.ops.push(Op::SetLineCapStyle { cap });
        self.ops.push(Op::SetLineJoinStyle { join });
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    fn path_line(&mut self, points: &[(f32, f32)]) {
        let points = points
            .iter()
            .map(|(x, y)| LinePoint {
                p: self.point(*x, *y),
                bezier: false,
            })
            .collect();
        self.ops.push(Op::DrawLine {
            line: Line {
                points,
                is_closed: false,
            },
        });
    }

    fn fill(&mut self, rings: &[Vec<Step>]) {
        self.ink(false);
        self.polygon(rings, PaintMode::Fill);
    }

    fn outline(&mut self, ring: Vec<Step>) {
        self.polygon(&[ring], PaintMode::Stroke);
    }

    fn polygon(&mut self, rings: &[Vec<Step>], mode: PaintMode) {
        let rings = rings
            .iter()
            .map(|ring| PolygonRing {
                points: ring
                    .iter()
                    .map(|step| match *step {
                        Step::To(x, y) => LinePoint {
                            p: self.point(x, y),
                            bezier: false,
                        },
                        Step::Handle(x, y) => LinePoint {
                            p: self.point(x, y),
                            bezier: true,
                        },
                    })
                    .collect(),
            })
            .collect();
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings,
                mode,
                winding_order: WindingOrder::NonZero,
            },
        });
    }
}

fn grey(light: f32) -> Color {
    Color::Greyscale(Greyscale::new(light, None))
}

fn corner_steps(x: f32, y: f32, w: f32, h: f32) -> Vec<Step> {
    vec![
        Step::To(x, y),
        Step::To(x + w, y),
        Step::To(x + w, y + h),
        Step::To(x, y + h),
    ]
}

fn round_steps(x: f32, y: f32, w: f32, h: f32, radius: f32) -> Vec<Step> {
    use Step::{Handle, To};
    let (right, bottom, k) = (x + w, y + h, radius * (1.0 - QUARTER));
    vec![
        To(x + radius, y),
        To(right - radius, y),
        Handle(right - k, y),
        Handle(right, y + k),
        To(right, y + radius),
        To(right, bottom - radius),
        Handle(right, bottom - k),
        Handle(right - k, bottom),
        To(right - radius, bottom),
        To(x + radius, bottom),
        Handle(x + k, bottom),
        Handle(x, bottom - k),
        To(x, bottom - radius),
        To(x, y + radius),
        Handle(x, y + k),
        Handle(x + k, y),
        To(x + radius, y),
    ]
}
