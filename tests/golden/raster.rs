//! Grey pictures of pages: read, compared with a golden one, looked at in millimetres.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

pub struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Picture {
    pub fn read(path: &Path) -> Self {
        let opened =
            File::open(path).unwrap_or_else(|_| panic!("{} is missing; UPDATE=1 writes it", path.display()));
        let mut reader = png::Decoder::new(BufReader::new(opened)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        assert_eq!(info.bit_depth, png::BitDepth::Eight, "{}", path.display());
        // The renderer writes grey pages with three equal channels; the golden files have one.
        let grey = bytes[..info.buffer_size()]
            .iter()
            .copied()
            .step_by(info.color_type.samples())
            .collect();
        Self {
            width: info.width as usize,
            height: info.height as usize,
            grey,
        }
    }

    fn write(&self, path: &Path) {
        let file = BufWriter::new(File::create(path).unwrap());
        let mut encoder = png::Encoder::new(file, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder
            .write_header()
            .unwrap()
            .write_image_data(&self.grey)
            .unwrap();
    }

    /// Compares with a golden picture. Another release of the renderer may smooth an edge differently:
    /// one pixel in a thousand may differ much, the page as a whole hardly.
    pub fn matches(&self, golden: &Path) {
        if std::env::var_os("UPDATE").is_some() {
            self.write(golden);
        }
        let expected = Self::read(golden);
        assert_eq!(
            (self.width, self.height),
            (expected.width, expected.height),
            "{}",
            golden.display()
        );
        let apart = self
            .grey
            .iter()
            .zip(&expected.grey)
            .map(|(a, b)| usize::from(a.abs_diff(*b)));
        let (sum, far) = apart.fold((0, 0), |(sum, far), d| (sum + d, far + usize::from(d > 96)));
        let count = self.grey.len();
        assert!(
            far * 1000 < count && sum * 2 < count,
            "{} looks different: {far} of {count}",
            golden.display()
        );
    }

    /// Whether any pixel of a rectangle in mm is darker than paper. `per_mm` is the picture's scale.
    pub fn has_ink(&self, (x, y, right, bottom): (f64, f64, f64, f64), per_mm: f64) -> bool {
        let pixel = |mm: f64, limit: usize| ((mm * per_mm).round() as usize).min(limit);
        (pixel(y, self.height)..pixel(bottom, self.height)).any(|row| {
            let line = &self.grey[row * self.width..(row + 1) * self.width];
            line[pixel(x, self.width)..pixel(right, self.width)]
                .iter()
                .any(|grey| *grey < 200)
        })
    }

    /// Whether the pixel at a place in mm is black.
    pub fn is_black(&self, x: f64, y: f64, per_mm: f64) -> bool {
        self.grey[(y * per_mm) as usize * self.width + (x * per_mm) as usize] < 128
    }
}
