//! What the rig runs inside a page.
//!
//! In: arguments of WebDriver. Out: its values. Deliberately absent: anything that does for a person what a
//! person should be able to do; that goes through real clicks and keys.

/// WebDriver has no log of a page's console. This runs as early as a driver can, which is not before the page's own
/// first lines: what fails there shows as a page that is not there.
pub const KEEP_ERRORS: &str = "
    if (window.rigErrors) return;
    if (location.protocol === 'about:') throw new Error('no page is there yet');
    const kept = window.rigErrors = [];
    addEventListener('error', event => kept.push(String(event.message)));
    addEventListener('unhandledrejection', event => kept.push('unhandled: ' + String(event.reason)));
    addEventListener('securitypolicyviolation', event => kept.push(['refused by', event.effectiveDirective,
        event.blockedURI, 'for', event.sourceFile, event.lineNumber, event.columnNumber].join(' ')));
    const tell = console.error;
    console.error = (...what) => { kept.push(what.map(String).join(' ')); tell.apply(console, what); };
";

/// Marks the visible elements of a selector whose text or label is the one wanted; says how many.
pub const MARK_BY_TEXT: &str = "
    const [css, text] = arguments;
    document.querySelectorAll('[data-rig-mark]').forEach(old => old.removeAttribute('data-rig-mark'));
    const said = element => (element.innerText || '').trim();
    // Fluent's mark of a required field belongs to no name.
    const labels = element => [element.getAttribute('aria-label') || '', ...[...(element.labels || [])].map(said)]
        .map(label => label.replace(/\\*$/, '').trim());
    const found = [...document.querySelectorAll(css)].filter(element => (said(element) === text
        || labels(element).includes(text)) && element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true }));
    found.forEach(element => element.setAttribute('data-rig-mark', ''));
    return found.length;
";

/// What has the focus, in words.
pub const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const label = element.getAttribute('aria-label') || (element.labels && element.labels[0] || element).innerText
        || element.placeholder || '';
    return element.tagName.toLowerCase() + ' ' + label.trim();
";

/// How much is under way; what turns for ever is not.
pub const MOVING: &str = "
    const ends = animation => Number.isFinite(animation.effect.getComputedTiming().endTime);
    const moving = document.getAnimations().filter(it => it.playState === 'running' && ends(it));
    return moving.length + (document.fonts.status === 'loaded' ? 0 : 1);
";

/// The first visible element of a selector, or how many there are. Not WebDriver's own question: its answer is
/// wrong where a page fills the window with `position: fixed`, as ours does.
pub const VISIBLE: &str = "
    const all = [...document.querySelectorAll(arguments[0])];
    const seen = element => element.getClientRects().length > 0
        && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return all.find(seen) || all.length;
";

/// Scrolls until the element is in the middle.
pub const SHOW: &str = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });";

/// Scrolls until the element is in the middle, and notes whether the next click falls beside it: WebDriver takes what is
/// half under the header or footer for seen, and clicks where an element was a moment ago.
pub const AIM: &str = "
    const element = document.querySelector(arguments[0]);
    element.scrollIntoView({ block: 'center' });
    document.removeEventListener('click', window.rigAim, true);
    window.rigBeside = null;
    // One that was drawn anew meanwhile says nothing.
    window.rigAim = event => { window.rigBeside = element.isConnected && !element.contains(event.target); };
    document.addEventListener('click', window.rigAim, { capture: true, once: true });
";

/// What a paste does. The desktop's own clipboard would need a second program that holds the text.
pub const PASTE: &str = "
    const field = document.querySelector(arguments[0]);
    if (!field) throw new Error('no field is there');
    field.focus();
    field.select();
    document.execCommand('insertText', false, arguments[1]);
";
