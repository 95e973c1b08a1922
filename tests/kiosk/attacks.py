"""Ways out of a page, as a careless or hostile page would try them.

In: the address of the outside, `{outside}`. Out: what to touch, what to run, what to load.
Sources: the 42 attacks tried on both engines (2026-11), and what Chromium 140 added since.
"""

# What a finger may meet: each is put on the page and touched.
TOUCHES = {
    "a link to elsewhere": '<a id="touch" href="http://{outside}/">',
    "a link in a new window": '<a id="touch" target="_blank" href="http://{outside}/">',
    "a link to download": '<a id="touch" download="x.zip" href="/it/volantino.pdf">',
    "a link to download from elsewhere": '<a id="touch" download href="http://{outside}/x.zip">',
    "a flyer": '<a id="touch" href="/it/volantino.pdf">',
    "a flyer in a new window": '<a id="touch" target="_blank" href="/it/volantino.pdf">',
    "a mail address": '<a id="touch" href="mailto:a@example.org">',
    "a phone number": '<a id="touch" href="tel:0212345678">',
    "a phone number in a new window": '<a id="touch" target="_blank" href="tel:0212345678">',
    "a text message": '<a id="touch" href="sms:0212345678">',
    "a chat": '<a id="touch" href="whatsapp://send?text=x">',
    "an app": '<a id="touch" href="intent://x#Intent;scheme=x;end">',
    "a file": '<a id="touch" href="file:///etc/passwd">',
    "a page in an address": '<a id="touch" href="data:text/html,x">',
    "a script in an address": '<a id="touch" href="javascript:document.body.remove()">',
    "the source": '<a id="touch" href="view-source:http://{outside}/">',
    "the engine's pages": '<a id="touch" href="chrome://version/">',
    "the engine's tools": '<a id="touch" href="devtools://devtools/bundled/inspector.html">',
    "Qt's files": '<a id="touch" href="qrc:/">',
    "an empty page": '<a id="touch" href="about:blank">',
    "an empty page in a new window": '<a id="touch" target="_blank" href="about:blank">',
    "a user's name that looks like us": '<a id="touch" href="{origin}@{outside}/">',
    "a counted link": '<a id="touch" href="#x" ping="http://{outside}/">',
    "a form": '<form method="post" action="http://{outside}/"><button id="touch">',
    "a form in a new window": (
        '<form method="post" target="_blank" action="http://{outside}/"><button id="touch">'
    ),
    "a form to a phone": '<form action="tel:0212345678"><button id="touch">',
    "a choice of files": '<input id="touch" type="file">',
    "a choice of folders": '<input id="touch" type="file" webkitdirectory>',
    "a choice of colours": '<input id="touch" type="color">',
    "a frame": '<iframe src="http://{outside}/"></iframe><b id="touch">',
    "a frame that takes over": (
        "<iframe srcdoc='<meta http-equiv=refresh content=0;url=http://{outside}/>'></iframe>"
        '<b id="touch">'
    ),
}

# What a script may try, with a finger having just touched the page.
SCRIPTS = {
    "to go": "location = 'http://{outside}/'",
    "to take our place": "location.replace('http://{outside}/')",
    "to navigate": "navigation.navigate('http://{outside}/')",
    "to empty the page": "location = 'about:blank'",
    "to make a page": "location = URL.createObjectURL(new Blob(['x'], {{type: 'text/html'}}))",
    "to refresh elsewhere": (
        "document.head.append(Object.assign(document.createElement('meta'),"
        " {{httpEquiv: 'refresh', content: '0;url=http://{outside}/'}}))"
    ),
    "to move the page's base": (
        "document.head.append(Object.assign(document.createElement('base'),"
        " {{href: 'http://{outside}/'}})); document.querySelector('#inside').click()"
    ),
    "to open a window": "open('http://{outside}/', '_blank', 'noopener')",
    "to open an empty window": "open('about:blank', '_blank', 'noopener')",
    "to open a small window": "open('http://{outside}/', '_blank', 'noopener,width=99')",
    "to alert": "alert('!')",
    "to ask": "confirm('?'); prompt('?')",
    "to print": "print()",
    "to close": "window.close()",
    "to move away": "moveTo(50, 50); resizeTo(300, 300)",
    "to fill the screen": "document.documentElement.requestFullscreen()",
    "to know the place": "navigator.geolocation.getCurrentPosition(() => 0)",
    "to notify": "Notification.requestPermission()",
    "to listen": "navigator.mediaDevices.getUserMedia({{audio: true, video: true}})",
    "to watch the screen": "navigator.mediaDevices.getDisplayMedia()",
    "to hold the pointer": "document.body.requestPointerLock()",
    "to play music": "navigator.requestMIDIAccess({{sysex: true}})",
    "to read a file": "showOpenFilePicker()",
    "to read a folder": "showDirectoryPicker()",
    "to write a file": "showSaveFilePicker()",
    "to read what was copied": "navigator.clipboard.readText()",
    "to ask for a key": (
        "navigator.credentials.get({{publicKey: {{challenge: new Uint8Array(9)}}}})"
    ),
    "to find devices": (
        "navigator.serial.requestPort(); navigator.hid.requestDevice({{filters: []}})"
    ),
    "to take over addresses": "navigator.registerProtocolHandler('web+x', '/?%s')",
}

# What a page may fetch without going anywhere.
LOADS = """
const at = what => "http://{outside}/" + what;
const put = (tag, attributes) => {{
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
}};
put("img", {{src: at("image")}});
put("script", {{src: at("script")}});
put("video", {{src: at("film"), autoplay: ""}});
put("audio", {{src: at("sound"), autoplay: ""}});
put("iframe", {{src: at("frame")}});
put("object", {{data: at("object")}});
put("embed", {{src: at("embed")}});
put("div", {{style: `background: url(${{at("background")}}); height: 9px`}});
for (const rel of ["stylesheet", "icon", "manifest", "prefetch", "modulepreload", "preconnect",
                   "dns-prefetch", "preload"]) {{
  put("link", {{rel, href: at(rel), as: "image"}});
}}
put("style", {{}});
document.querySelector("body > style").textContent =
  `@import url(${{at("import")}}); @font-face {{ font-family: x; src: url(${{at("font")}}) }}
   h1 {{ font-family: x }}`;
fetch(at("fetch"), {{mode: "no-cors"}}).catch(() => 0);
navigator.sendBeacon(at("beacon"), "x");
new EventSource(at("events"));
new WebSocket("ws://{outside}/socket");
import(at("module")).catch(() => 0);
new WebTransport("https://{outside}/transport").ready.catch(() => 0);
new Worker(URL.createObjectURL(new Blob([`fetch("${{at("worker")}}", {{mode: "no-cors"}})`])));
const call = new RTCPeerConnection({{iceServers: [
  {{urls: "stun:{outside}"}},
  {{urls: "turn:{outside}?transport=tcp", username: "x", credential: "x"}},
]}});
call.createDataChannel("x");
call.createOffer().then(offer => call.setLocalDescription(offer));
"""
