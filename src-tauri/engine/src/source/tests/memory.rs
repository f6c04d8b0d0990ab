//! A site in memory, for the tests of runs.
//!
//! In: its files. Out: a `Source`. Deliberately absent: the network, and anything that goes wrong.

use crate::error::Result;
use crate::model::RemoteFile;
use crate::source::Source;

/// Files with their bytes, as the site lists them.
pub struct Memory(pub Vec<(RemoteFile, Vec<u8>)>);

impl Source for Memory {
    fn list(&mut self) -> Result<Vec<RemoteFile>> {
        Ok(self.0.iter().map(|(file, _)| file.clone()).collect())
    }

    fn fetch(
        &mut self,
        file: &RemoteFile,
        offset: u64,
        sink: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let (_, bytes) = self.0.iter().find(|(known, _)| known == file).unwrap();
        sink(&bytes[usize::try_from(offset).unwrap()..])
    }

    fn host_key(&self) -> &str {
        "SHA256:in-memory"
    }
}
