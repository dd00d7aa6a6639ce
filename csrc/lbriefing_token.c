#include "lbriefing.h"
void lbrf_open_token(lua_State*L){(void)L;}
