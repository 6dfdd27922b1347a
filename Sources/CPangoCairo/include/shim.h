#pragma once
// `pango` beside this file is a link to the system's headers: pangocairo.pc would bring them too,
// but with a flag (-pthread, from gio) that SwiftPM refuses with a warning.
#include <pango/pangocairo.h>
