//! What an admin of Microsoft 365 does so that the application may write into mailboxes: the commands, with what is
//! known filled in.
//!
//! In: a destination. Out: steps, each the name of its sentence and the commands to run. Deliberately absent: the
//! sentences (`destination-steps-…` in the words), and running anything.

use crate::settings::{Destination, DestinationKind, GraphMethod, ImapSignIn};

/// Microsoft Graph's own application id, in every directory.
const GRAPH_ID: &str = "00000003-0000-0000-c000-000000000000";
/// Exchange Online's.
const EXCHANGE_ID: &str = "00000002-0000-0ff1-ce00-000000000000";

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which: names its sentence.
    pub name: &'static str,
    /// What to run in PowerShell, line by line; empty where it is done in a browser.
    pub commands: Vec<String>,
}

/// What is to be done for a destination; none where it needs no application.
#[must_use]
pub fn steps(destination: &Destination) -> Vec<Step> {
    let Some(oauth) = &destination.oauth else { return Vec::new() };
    let (tenant, client) = (oauth.tenant.trim(), oauth.client_id.trim());
    match destination.kind {
        DestinationKind::Archive => Vec::new(),
        DestinationKind::Graph => {
            let method = destination.graph.as_ref().map_or(GraphMethod::Create, |graph| graph.method);
            graph(tenant, client, method)
        }
        DestinationKind::Imap => match destination.imap.as_ref().map(|imap| imap.sign_in) {
            Some(ImapSignIn::Oauth) => imap(tenant, client),
            Some(ImapSignIn::Master | ImapSignIn::Proxy) | None => Vec::new(),
        },
    }
}

fn step(name: &'static str, commands: Vec<String>) -> Step {
    Step { name, commands }
}

/// Signs in, and knows the application.
fn connect(tenant: &str, client: &str) -> Step {
    let scopes = "\"Application.Read.All\",\"AppRoleAssignment.ReadWrite.All\"";
    step(
        "connect",
        vec![
            "Install-Module Microsoft.Graph.Applications, ExchangeOnlineManagement -Scope CurrentUser"
                .to_owned(),
            format!("Connect-MgGraph -TenantId \"{tenant}\" -Scopes {scopes}"),
            format!("$app = Get-MgServicePrincipal -Filter \"appId eq '{client}'\""),
        ],
    )
}

/// Gives application permissions of another application's, as *Grant admin consent* does.
fn consent(name: &'static str, of: &str, roles: &[&str]) -> Step {
    let mut commands = vec![format!("$of = Get-MgServicePrincipal -Filter \"appId eq '{of}'\"")];
    for role in roles {
        commands.push(format!("$role = $of.AppRoles | Where-Object Value -eq \"{role}\""));
        commands.push(
            "New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $app.Id -PrincipalId $app.Id \
             -ResourceId $of.Id -AppRoleId $role.Id"
                .to_owned(),
        );
    }
    step(name, commands)
}

/// Exchange knows the application too.
fn exchange(client: &str) -> Step {
    step(
        "exchange",
        vec![
            "Connect-ExchangeOnline".to_owned(),
            format!(
                "New-ServicePrincipal -AppId \"{client}\" -ObjectId $app.Id -DisplayName \"Chat Connectors\""
            ),
        ],
    )
}

fn graph(tenant: &str, client: &str, method: GraphMethod) -> Vec<Step> {
    let register = step("register", Vec::new());
    match method {
        // The one permission that Exchange can give for some mailboxes alone.
        GraphMethod::Create => vec![
            register,
            connect(tenant, client),
            consent("consent-graph", GRAPH_ID, &[super::READ_WRITE]),
            exchange(client),
            step(
                "scope",
                vec![
                    "New-ManagementScope -Name \"Chat Connectors\" -RecipientRestrictionFilter \
                     \"MemberOfGroup -eq '$((Get-DistributionGroup \"Chat mailboxes\").DistinguishedName)'\""
                        .to_owned(),
                    "New-ManagementRoleAssignment -App $app.Id -Role \"Application Mail.ReadWrite\" \
                     -CustomResourceScope \"Chat Connectors\""
                        .to_owned(),
                    "Test-ServicePrincipalAuthorization -Identity $app.Id -Resource \"jane.doe@corp.example\""
                        .to_owned(),
                ],
            ),
        ],
        GraphMethod::ImportMime => vec![
            register,
            connect(tenant, client),
            consent("consent-import", GRAPH_ID, &[super::READ_WRITE, super::ADVANCED]),
        ],
    }
}

fn imap(tenant: &str, client: &str) -> Vec<Step> {
    vec![
        step("register", Vec::new()),
        connect(tenant, client),
        consent("consent-imap", EXCHANGE_ID, &["IMAP.AccessAsApp"]),
        exchange(client),
        step(
            "mailboxes",
            vec![
                "Get-DistributionGroupMember \"Chat mailboxes\" | ForEach-Object { Add-MailboxPermission \
                 -Identity $_.PrimarySmtpAddress -User $app.Id -AccessRights FullAccess -AutoMapping $false }"
                    .to_owned(),
                "Get-DistributionGroupMember \"Chat mailboxes\" | ForEach-Object { Set-CASMailbox \
                 -Identity $_.PrimarySmtpAddress -ImapEnabled $true }"
                    .to_owned(),
            ],
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn destination(rest: &str) -> Destination {
        let oauth = "[oauth]\ntenant = \"corp.example\"\nclient_id = \"1f0c-22\"\n";
        toml::from_str(&format!("{rest}\n{oauth}")).unwrap()
    }

    fn names(steps: &[Step]) -> Vec<&str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn the_commands_for_an_admin_hold_what_is_known() {
        let steps = steps(&destination("kind = \"graph\""));
        assert_eq!(names(&steps), ["register", "connect", "consent-graph", "exchange", "scope"]);
        let all: Vec<&str> = steps.iter().flat_map(|step| &step.commands).map(String::as_str).collect();
        let all = all.join("\n");
        for expected in [
            "Connect-MgGraph -TenantId \"corp.example\"",
            "appId eq '1f0c-22'",
            "Value -eq \"Mail.ReadWrite\"",
            "New-ServicePrincipal -AppId \"1f0c-22\" -ObjectId $app.Id",
            "-Role \"Application Mail.ReadWrite\" -CustomResourceScope \"Chat Connectors\"",
        ] {
            assert!(all.contains(expected), "{expected} is not in\n{all}");
        }
        assert!(!all.contains("Mail-Advanced"), "{all}");
    }

    #[test]
    fn importing_mime_and_imap_want_other_permissions_and_a_password_none() {
        let import = steps(&destination("kind = \"graph\"\ngraph = { method = \"import-mime\" }"));
        assert!(import.iter().any(|step| step.commands.concat().contains("Mail-Advanced.ReadWrite.All")));
        let imap = |sign_in: &str| {
            let user = if sign_in == "oauth" { "" } else { ", user = \"u\"" };
            steps(&destination(&format!(
                "kind = \"imap\"\nimap = {{ host = \"outlook.office365.com\", sign_in = \"{sign_in}\"{user} }}"
            )))
        };
        let oauth = imap("oauth");
        assert_eq!(names(&oauth), ["register", "connect", "consent-imap", "exchange", "mailboxes"]);
        let all = oauth.iter().flat_map(|step| step.commands.clone()).collect::<Vec<_>>().join("\n");
        assert!(all.contains("IMAP.AccessAsApp") && all.contains("-AccessRights FullAccess"), "{all}");
        assert!(imap("master").is_empty());
    }
}
