#include "lbriefing.h"
void lbrf_open_text(lua_State*L){(void)L;}
