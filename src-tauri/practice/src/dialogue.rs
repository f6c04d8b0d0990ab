//! Invented conversations in LivePerson's own JSON.
//!
//! In: a day of November 2026. Out: `conversationHistoryRecords`, as one object or a line each, with what real
//! ones lack written as `undefined`. Deliberately absent: gzip (`drops`).

/// An agent: name, login, number.
type Agent = (&'static str, &'static str, &'static str);
/// A consumer: number, first and last name, address.
type Consumer = (&'static str, &'static str, &'static str, &'static str);

const JANE: Agent = ("Jane Doe", "jane.doe@practice.example", "4001");
const RICHARD: Agent = ("Richard Roe", "richard.roe@practice.example", "4002");
/// Signs in with a name that is no address: there is none that anybody could be mapped by.
const STRANGER: Agent = ("Temp Agent", "temp7", "4009");
const VERA: Consumer = ("c-1", "Vera", "Visitor", "vera@visitors.example");
const NOBODY: Consumer = ("c-2", "undefined", "undefined", "undefined");

/// The day as one object.
pub(crate) fn object(day: i8) -> String {
    format!("{{\"_metadata\":{{\"count\":2}},\"conversationHistoryRecords\":[{}]}}\n", records(day).join(","))
}

/// The day as a record a line.
pub(crate) fn lines(day: i8) -> String {
    records(day).iter().map(|record| format!("{record}\n")).collect()
}

/// Nobody of whom anything is known.
pub(crate) fn strangers() -> String {
    let said = [("Consumer", "hello?"), ("Agent", "hello, I am new here")];
    format!(
        "{{\"conversationHistoryRecords\":[{}]}}\n",
        record("lp-strangers", 21, &STRANGER, &NOBODY, &said)
    )
}

fn records(day: i8) -> Vec<String> {
    let order = [
        ("Consumer", "Hi! Where is my invented order?"),
        ("Agent", "Good morning, let me look."),
        ("Agent", "It is on the MT Imaginary, due in \\u201cNowhere Bay\\u201d tomorrow."),
        ("Consumer", "Thanks \\ud83d\\ude00"),
    ];
    let price =
        [("Consumer", "What does a practice contract cost?"), ("Agent", "41.20, and it binds nobody.")];
    vec![
        record(&format!("lp-order-{day}"), day, &JANE, &VERA, &order),
        record(&format!("lp-price-{day}"), day, &RICHARD, &NOBODY, &price),
    ]
}

fn record(id: &str, day: i8, agent: &Agent, consumer: &Consumer, said: &[(&str, &str)]) -> String {
    let (agent_name, login, number) = agent;
    let (who, first, last, email) = consumer;
    // 18 November 2026, 09:00 UTC.
    let began = 1_794_992_400_000 + (i64::from(day) - 18) * 86_400_000;
    let messages: Vec<String> = (0_i64..)
        .zip(said)
        .map(|(place, (by, text))| {
            let from = if *by == "Agent" { number } else { who };
            let at = began + place * 61_007;
            format!(
                "{{\"type\":\"TEXT_PLAIN\",\"messageData\":{{\"msg\":{{\"text\":\"{text}\"}}}},\
                 \"messageId\":\"ms::dialog:{id}::msg:{place}\",\"seq\":{place},\"dialogId\":\"{id}\",\
                 \"participantId\":\"{from}\",\"source\":\"APP\",\"timeL\":{at},\"sentBy\":\"{by}\"}}"
            )
        })
        .collect();
    format!(
        "{{\"info\":{{\"conversationId\":\"{id}\",\"startTimeL\":{began},\"latestSkillName\":\"Practice orders\",\
         \"latestAgentId\":\"{number}\"}},\"messageRecords\":[{}],\
         \"agentParticipants\":[{{\"agentFullName\":\"{agent_name}\",\"agentLoginName\":\"{login}\",\"agentId\":\"{number}\"}}],\
         \"consumerParticipants\":[{{\"participantId\":\"{who}\",\"firstName\":\"{first}\",\"lastName\":\"{last}\",\
         \"email\":\"{email}\",\"phone\":\"undefined\"}}]}}",
        messages.join(",")
    )
}
