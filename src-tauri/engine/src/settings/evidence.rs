//! The `[evidence]` table of `settings.toml`: where the encrypted files are kept as they came.
//!
//! In: TOML. Out: checked settings without any secret. Deliberately absent: connecting (`staging`).

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

/// Where the encrypted files are kept.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// In Azure Blob Storage; absent: in the folder `staging/evidence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub azure: Option<Azure>,
}

/// A container of Azure Blob Storage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Azure {
    /// The storage account.
    pub account: String,
    /// The container.
    pub container: String,
    /// Where it is, without the container; absent: the worldwide service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// How it lets us in.
    pub sign_in: AzureSignIn,
    /// The account key, SAS token or client secret, read once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_file: Option<PathBuf>,
    /// The directory (tenant): of `client-credentials`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// The application's (client) id: of `client-credentials`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// Where `client-credentials` gets its token; absent: the worldwide service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
}

/// How a storage account lets us in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AzureSignIn {
    /// The account's key.
    AccountKey,
    /// A shared access signature.
    Sas,
    /// An application of Microsoft Entra ID.
    ClientCredentials,
}

impl Evidence {
    /// Checks what a file or a form said.
    ///
    /// # Errors
    /// `setting-invalid` with the setting.
    pub fn check(&self) -> Result<()> {
        let invalid = |setting: &str| Err(Error::new(Code::SettingInvalid).arg("setting", setting));
        let Some(azure) = &self.azure else { return Ok(()) };
        let plain = |text: &str, least: usize, most: usize| {
            (least..=most).contains(&text.len())
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if !plain(&azure.account, 3, 24) {
            return invalid("evidence.azure.account");
        }
        if !plain(&azure.container, 3, 63) {
            return invalid("evidence.azure.container");
        }
        if azure.endpoint.as_deref().is_some_and(|url| !super::destination::address(url)) {
            return invalid("evidence.azure.endpoint");
        }
        if azure.authority.as_deref().is_some_and(|url| !super::destination::address(url)) {
            return invalid("evidence.azure.authority");
        }
        if azure.sign_in == AzureSignIn::ClientCredentials {
            let some = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
            if !some(&azure.tenant) {
                return invalid("evidence.azure.tenant");
            }
            if !some(&azure.client_id) {
                return invalid("evidence.azure.client_id");
            }
        }
        Ok(())
    }

    /// Whether what lets us in there may be shown to this one, too: it goes to the same servers, and is of the same kind.
    /// The container does not count.
    #[must_use]
    pub fn same_door(&self, other: &Self) -> bool {
        let door = |evidence: &Self| {
            let azure = evidence.azure.clone()?;
            Some((
                azure.account,
                azure.endpoint,
                azure.sign_in,
                azure.tenant,
                azure.client_id,
                azure.authority,
            ))
        };
        door(self) == door(other)
    }

    /// Without the name of the file that is read once.
    #[must_use]
    pub fn kept(&self) -> Self {
        let mut kept = self.clone();
        if let Some(azure) = &mut kept.azure {
            azure.secret_file = None;
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_secret_goes_to_no_address_without_encryption() {
        let mut evidence = Evidence {
            azure: Some(Azure {
                account: "corpchats".into(),
                container: "evidence".into(),
                endpoint: None,
                sign_in: AzureSignIn::ClientCredentials,
                secret_file: None,
                tenant: Some("corp".into()),
                client_id: Some("id".into()),
                authority: Some("https://login.example".into()),
            }),
        };
        evidence.check().unwrap();
        for authority in ["http://login.example", "login.example", "ftp://login.example"] {
            evidence.azure.as_mut().unwrap().authority = Some(authority.into());
            let error = evidence.check().unwrap_err();
            assert_eq!(error.args().get("setting").unwrap(), "evidence.azure.authority", "{authority}");
        }
    }
}
