//! A die with a memory, so that a failed day can be told again.

pub struct Die(u64);

impl Die {
    /// The die of this seed; never all zeroes.
    pub fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn rolls(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }

    pub fn picks<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.rolls(of.len())]
    }
}
