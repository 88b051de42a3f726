// <parvis-place>: a map on which one marks a point, by pressing, dragging or with the arrows, or by
// choosing an address. Leaflet is fetched from our own files, only when there are pictures to show.

import { Combobox, ask, write } from "./combobox.js";

const CLOSE = 17;
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

function leaflet(url) {
  leaflet.coming ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: url, onload: () => resolve(window.L), onerror: reject });
    document.head.append(script);
  });
  return leaflet.coming;
}

class Place extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.text = this.querySelector('[data-part="text"]');
    this.point = this.querySelector('[data-part="point"]');
    this.said = this.querySelector("[data-said]");
    const { url, none, one, many, label } = this.dataset;
    if (url) {
      new Combobox(this.text, {
        look: (text, signal) => ask(url, { q: text }, signal),
        chosen: (result) => this.choose(result),
        textOf: (result) => result.label,
        words: { none, one, many, label },
      });
    }
    // Words that change by hand no longer stand for the point that was found for them.
    this.text.addEventListener("input", () => {
      if (this.found) this.unmark();
    });
    if (this.dataset.tiles) this.draw();
  }

  async draw() {
    const L = await leaflet(this.dataset.leaflet).catch(() => null);
    if (!L) return;
    const { tiles, attribution, latitude, longitude, zoom } = this.dataset;
    this.frame = this.querySelector(".place__map");
    this.frame.closest("[hidden]").hidden = false;
    const kept = this.kept();
    const start = kept ?? [Number(latitude), Number(longitude)];
    this.map = L.map(this.frame, { keyboard: false, scrollWheelZoom: false, zoomControl: false });
    this.map.attributionControl.setPrefix(false);
    const { zoomIn, zoomOut } = this.dataset;
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(this.map);
    L.tileLayer(`${tiles}{z}/{x}/{y}.png`, { attribution, maxZoom: 19 }).addTo(this.map);
    this.map.setView(start, kept ? CLOSE : Number(zoom));
    this.icon = L.divIcon({ className: "place__pin", iconSize: [28, 28], iconAnchor: [14, 28] });
    if (kept) this.pin(kept);
    this.map.on("click", ({ latlng }) => this.mark([latlng.lat, latlng.lng]));
    this.frame.addEventListener("keydown", (event) => this.key(event));
    this.querySelector("[data-here]")?.addEventListener("click", () => this.here());
  }

  // A point kept before stands for the words beside it: the map takes it up, and lets it go with them.
  kept() {
    const [there, words] = this.point.value.split(";");
    if (!there) return null;
    this.point.value = there;
    this.found = Boolean(words && this.dataset.url);
    return there.split(",").map(Number);
  }

  pin(point) {
    if (!this.map) return;
    if (!this.marker) {
      this.marker = window.L.marker(point, { icon: this.icon, draggable: true, keyboard: false, interactive: true }).addTo(this.map);
      this.marker.on("dragend", () => {
        const { lat, lng } = this.marker.getLatLng();
        this.mark([lat, lng]);
      });
    }
    this.marker.setLatLng(point);
  }

  // The arrows move the point by ten pixels, by one with Shift; + and - come closer and go away.
  key(event) {
    if (event.target !== this.frame) return;
    if (event.key in STEPS) {
      const pixels = event.shiftKey ? 1 : 10;
      const [x, y] = STEPS[event.key].map((step) => step * pixels);
      const from = this.map.project(this.marker ? this.marker.getLatLng() : this.map.getCenter());
      const { lat, lng } = this.map.unproject(from.add([x, y]));
      this.pin([lat, lng]);
      this.map.panInside([lat, lng], { padding: [40, 40], animate: false });
      clearTimeout(this.moving);
      this.moving = setTimeout(() => this.mark([lat, lng]), 400);
    } else if (event.key === "+" || event.key === "=") this.map.zoomIn();
    else if (event.key === "-") this.map.zoomOut();
    else return;
    event.preventDefault();
  }

  mark(point) {
    const [lat, lon] = point.map((number) => number.toFixed(6));
    this.point.value = `${lat},${lon}`;
    this.found = Boolean(this.dataset.url);
    this.pin(point);
    this.say(this.dataset.marked);
    this.name(lat, lon);
  }

  unmark() {
    this.found = false;
    this.point.value = "";
    this.marker?.remove();
    this.marker = null;
  }

  async name(lat, lon) {
    if (!this.dataset.url) return;
    const [result] = await ask(this.dataset.url, { lat, lon }).catch(() => []);
    if (!result || this.point.value !== `${lat},${lon}`) return;
    write(this.text, result.label);
    this.fill(result);
    this.say(this.dataset.near.replace("{address}", result.label));
  }

  choose(result) {
    const point = [Number(result.lat), Number(result.lon)];
    this.point.value = `${result.lat},${result.lon}`;
    this.found = true;
    write(this.text, result.label);
    this.fill(result);
    this.pin(point);
    this.map?.setView(point, CLOSE, { animate: false });
    this.say(this.dataset.near.replace("{address}", result.label));
  }

  here() {
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        this.map.setView([coords.latitude, coords.longitude], CLOSE, { animate: false });
        this.mark([coords.latitude, coords.longitude]);
      },
      () => this.say(this.dataset.lost),
    );
  }

  // The questions that the editor named; an address takes its own lines.
  fill(result) {
    const { fillStreet, fillNumber, fillPostcode, fillTown } = this.dataset;
    this.writeIn(fillStreet, fillNumber ? result.road : result.street, "street");
    this.writeIn(fillNumber, result.number);
    this.writeIn(fillPostcode, result.postcode, "postcode");
    this.writeIn(fillTown, result.town, "town");
  }

  writeIn(name, text, part = "") {
    const target = name && document.getElementById(`id_${name}`);
    if (!target) return;
    write(target.matches("fieldset") ? target.querySelector(`[data-part="${part}"]`) : target, text);
  }

  say(words) {
    this.said.textContent = words;
  }
}

customElements.define("parvis-place", Place);
