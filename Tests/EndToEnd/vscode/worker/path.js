"use strict";
exports.join = (...parts) => new URL(parts.join("/").replace(/\/+/g, "/"), "file:///").pathname;
