"use strict";
exports.pathToFileURL = (path) => Object.assign(new URL("file:///"), { pathname: path });
