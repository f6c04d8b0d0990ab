//! *Evidence store* as a form: from settings to what is typed and back, and what is wrong with it.
//!
//! In: a form as it is typed, or settings. Out: settings, fields that cannot be used. Pure. Deliberately absent: rules
//! (`engine::settings` has them, and is asked); the secret.

use std::collections::BTreeSet;

use engine::settings::{Azure, AzureSignIn, Evidence};

use crate::view::evidence::{EvidenceEdit, EvidenceForm, EvidenceSignIn};

/// Account key, signature or application's secret, as a field.
pub const SECRET: &str = "evidence.secret";

/// Takes over what was typed or chosen; gives the field's name.
pub fn edit(form: &mut EvidenceForm, edit: EvidenceEdit) -> &'static str {
    match edit {
        EvidenceEdit::Azure(on) => set(&mut form.azure, on, "azure"),
        EvidenceEdit::Account(text) => set(&mut form.account, text, "account"),
        EvidenceEdit::Container(text) => set(&mut form.container, text, "container"),
        EvidenceEdit::Endpoint(text) => set(&mut form.endpoint, text, "endpoint"),
        EvidenceEdit::SignIn(sign_in) => set(&mut form.sign_in, sign_in, "sign_in"),
        EvidenceEdit::Tenant(text) => set(&mut form.tenant, text, "tenant"),
        EvidenceEdit::ClientId(text) => set(&mut form.client_id, text, "client_id"),
        EvidenceEdit::Authority(text) => set(&mut form.authority, text, "authority"),
    }
}

fn set<T>(there: &mut T, value: T, name: &'static str) -> &'static str {
    *there = value;
    name
}

/// The form's settings.
#[must_use]
pub fn settings(form: &EvidenceForm) -> Evidence {
    let application = form.sign_in == EvidenceSignIn::ClientCredentials;
    let of_application = |text: &str| some(text).filter(|_| application);
    let azure = form.azure.then(|| Azure {
        account: form.account.trim().to_owned(),
        container: form.container.trim().to_owned(),
        endpoint: some(&form.endpoint),
        sign_in: match form.sign_in {
            EvidenceSignIn::AccountKey => AzureSignIn::AccountKey,
            EvidenceSignIn::Sas => AzureSignIn::Sas,
            EvidenceSignIn::ClientCredentials => AzureSignIn::ClientCredentials,
        },
        secret_file: None,
        tenant: of_application(&form.tenant),
        client_id: of_application(&form.client_id),
        authority: of_application(&form.authority),
    });
    Evidence { azure }
}

/// A form with these settings.
#[must_use]
pub fn form_of(settings: &Evidence) -> EvidenceForm {
    let Some(azure) = &settings.azure else { return EvidenceForm::default() };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    EvidenceForm {
        azure: true,
        account: azure.account.clone(),
        container: azure.container.clone(),
        endpoint: text(&azure.endpoint),
        sign_in: match azure.sign_in {
            AzureSignIn::AccountKey => EvidenceSignIn::AccountKey,
            AzureSignIn::Sas => EvidenceSignIn::Sas,
            AzureSignIn::ClientCredentials => EvidenceSignIn::ClientCredentials,
        },
        tenant: text(&azure.tenant),
        client_id: text(&azure.client_id),
        authority: text(&azure.authority),
    }
}

/// Fields that cannot be used. The engine tells one at a time: each that it tells is made good in a copy.
#[must_use]
pub fn wrong(form: &EvidenceForm) -> BTreeSet<&'static str> {
    let mut wrong = BTreeSet::new();
    let mut settings = settings(form);
    while let Err(error) = settings.check() {
        let setting = error.args().get("setting").cloned().unwrap_or_default();
        let Some(azure) = &mut settings.azure else { break };
        let field = match setting.as_str() {
            "evidence.azure.account" => set(&mut azure.account, "account".into(), "account"),
            "evidence.azure.container" => set(&mut azure.container, "container".into(), "container"),
            "evidence.azure.endpoint" => set(&mut azure.endpoint, None, "endpoint"),
            "evidence.azure.tenant" => set(&mut azure.tenant, Some("tenant".into()), "tenant"),
            "evidence.azure.client_id" => set(&mut azure.client_id, Some("id".into()), "client_id"),
            "evidence.azure.authority" => set(&mut azure.authority, None, "authority"),
            _ => break,
        };
        if !wrong.insert(field) {
            break;
        }
    }
    wrong
}

/// What lets us in goes to the same account, and is of the same kind.
#[must_use]
pub fn same_door(form: &EvidenceForm, was: &EvidenceForm) -> bool {
    settings(form).same_door(&settings(was))
}

/// Everything is filled in. `has`: there is a secret.
#[must_use]
pub fn complete(form: &EvidenceForm, has: bool) -> bool {
    wrong(form).is_empty() && (has || !form.azure)
}

fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
